import "@mantine/charts/styles.css";
import { Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Portrait } from "../portraits";
import { useSession } from "../session";
import { Failure, fieldMessages, formatDay, Message, PageTitle, Surface } from "../ui";
import { AnimalTable } from "./AnimalTable";
import { Figures } from "./Figures";
import { MonthChart } from "./MonthChart";
import { PeriodChoice } from "./PeriodChoice";
import { reportQuery } from "./queries";
import { ReportSkeleton } from "./ReportSkeleton";
import { usePeriod } from "./usePeriod";

export function ReportPage() {
  const choice = usePeriod();
  const report = useQuery(reportQuery(useSession(), choice.period, choice.page));
  const { data } = report;
  const messages = fieldMessages(report.error, ["from", "to"]);
  const datesToBlame = Object.keys(messages).length > 0;

  return (
    <Stack gap="lg">
      <Group justify="space-between" align="end">
        <div>
          <PageTitle>Expense report</PageTitle>
          <Text c="dimmed" mt={4} role="status" mih="1.55em">
            {data && `${formatDay(data.from)} to ${formatDay(data.to)}`}
          </Text>
        </div>
        <PeriodChoice choice={choice} messages={messages} />
      </Group>
      {report.isPending && <ReportSkeleton />}
      {report.isError && !data && !datesToBlame && <Failure error={report.error} retry={() => void report.refetch()} />}
      {data && data.count === 0 && (
        <Surface>
          <Message
            picture={<Portrait species="bird" identity="Pip" about="yellow" />}
            title={<Title order={2}>Not a cent spent</Title>}
          >
            Nobody recorded an expense in this period. Choose another one above.
          </Message>
        </Surface>
      )}
      {data && data.count > 0 && (
        <>
          <Figures report={data} />
          <MonthChart months={data.months} />
          <AnimalTable report={data} page={choice.page} choosePage={choice.choosePage} />
        </>
      )}
    </Stack>
  );
}
