import { Navigate, type RouteObject } from "react-router";
import { AnimalPage, AnimalsPage } from "./animals";
import { BrokenPage, NotFoundPage, Shell } from "./layout";
import { RemindersPage } from "./reminders";

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <BrokenPage />,
    children: [
      { index: true, element: <Navigate to="/animals" replace /> },
      { path: "animals", element: <AnimalsPage /> },
      { path: "animals/:animalId", element: <AnimalPage /> },
      { path: "report", lazy: () => import("./report").then(({ ReportPage }) => ({ Component: ReportPage })) },
      { path: "reminders", element: <RemindersPage /> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
];
