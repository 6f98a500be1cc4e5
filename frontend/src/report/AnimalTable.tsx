import { Anchor, Pagination, Table, Title } from "@mantine/core";
import { Link } from "react-router";
import type { ExpenseReport } from "../client";
import { SpeciesMark } from "../portraits";
import { formatDollars, Surface } from "../ui";
import classes from "./AnimalTable.module.css";
import { PAGE_SIZE } from "./queries";

interface AnimalTableProps {
  report: ExpenseReport;
  page: number;
  choosePage: (page: number) => void;
}

/** What was spent on each animal, with the way to it. */
export function AnimalTable({ report, page, choosePage }: AnimalTableProps) {
  const pages = Math.ceil(report.animals.total / PAGE_SIZE);
  return (
    <Surface labelledBy="by-animal">
      <Title order={2} id="by-animal" mb="sm">
        Animal by animal
      </Title>
      <Table verticalSpacing="xs" aria-labelledby="by-animal">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Animal</Table.Th>
            <Table.Th className={classes.count}>Expenses</Table.Th>
            <Table.Th className={classes.number}>Spent</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.animals.items.map((animal) => (
            <Table.Tr key={animal.identifier}>
              <Table.Th scope="row">
                <span className={classes.animal}>
                  <SpeciesMark species={animal.species} className={classes.portrait} />
                  <Anchor component={Link} to={`/animals/${animal.identifier}`} fw={600}>
                    {animal.name}
                  </Anchor>
                </span>
              </Table.Th>
              <Table.Td className={classes.count}>{animal.count}</Table.Td>
              <Table.Td className={classes.number}>{formatDollars(animal.total)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">All animals</Table.Th>
            <Table.Td className={classes.count}>{report.count}</Table.Td>
            <Table.Td className={classes.number}>{formatDollars(report.total)}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      {pages > 1 && (
        <Pagination
          total={pages}
          value={page}
          onChange={choosePage}
          getControlProps={(control) => ({ "aria-label": `Go to the ${control} page` })}
          getItemProps={(item) => ({ "aria-label": `Page ${item}` })}
          mt="md"
        />
      )}
    </Surface>
  );
}
