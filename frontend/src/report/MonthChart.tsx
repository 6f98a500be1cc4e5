import { BarChart } from "@mantine/charts";
import { Title, VisuallyHidden } from "@mantine/core";
import type { MonthSum } from "../client";
import { formatDollars, formatMonth, formatWholeDollars, Surface } from "../ui";

/** What was spent in each month: drawn for those who see, in a table for those who do not. */
export function MonthChart({ months }: { months: MonthSum[] }) {
  const bars = months.map(({ month, total }) => ({ month: formatMonth(month), Spent: Number(total) }));
  return (
    <Surface labelledBy="months">
      <Title order={2} id="months" mb="lg">
        Month by month
      </Title>
      <div aria-hidden>
        <BarChart
          h={280}
          data={bars}
          dataKey="month"
          series={[{ name: "Spent", color: "pine" }]}
          valueFormatter={(value) => formatDollars(value.toFixed(2))}
          yAxisProps={{ tickFormatter: formatWholeDollars, width: 64 }}
          barProps={{ radius: [6, 6, 0, 0], maxBarSize: 56 }}
          gridAxis="x"
          barChartProps={{ accessibilityLayer: false }}
          tickLine="none"
        />
      </div>
      <VisuallyHidden>
        <table>
          <caption>Spent month by month</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Spent</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, total }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month)}</th>
                <td>{formatDollars(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </Surface>
  );
}
