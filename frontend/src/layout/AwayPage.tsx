import { useQueryClient } from "@tanstack/react-query";
import { Failure } from "../ui";

/** Instead of any page, while nobody can tell who is signed in. */
export function AwayPage({ error }: { error: Error }) {
  const queryClient = useQueryClient();
  return <Failure level={1} error={error} retry={() => void queryClient.invalidateQueries()} />;
}
