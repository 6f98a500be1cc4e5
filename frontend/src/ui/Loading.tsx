import { Center, Loader } from "@mantine/core";

/** In place of a whole page, while it is not known yet what is to be seen. */
export function Loading() {
  return (
    <Center mih="60vh">
      <Loader aria-label="Loading" />
    </Center>
  );
}
