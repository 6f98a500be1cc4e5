import { SimpleGrid, Skeleton, Stack } from "@mantine/core";

export function ReportSkeleton() {
  return (
    <Stack gap="lg" role="status" aria-label="Loading the report">
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {["a", "b", "c"].map((key) => (
          <Skeleton key={key} height={104} radius="lg" />
        ))}
      </SimpleGrid>
      <Skeleton height={360} radius="lg" />
      <Skeleton height={420} radius="lg" />
    </Stack>
  );
}
