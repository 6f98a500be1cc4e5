import type { RouteObject } from "react-router";
import { BrokenPage, NotFoundPage, Shell } from "./layout";
import { PageTitle } from "./ui";

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <BrokenPage />,
    children: [
      { index: true, element: <PageTitle>Welcome</PageTitle> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
];
