import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http, type RequestHandler } from "msw";
import { createMemoryRouter, type RouteObject } from "react-router";
import { App } from "../App";
import { routes } from "../routes";
import { createQueryClient } from "../session";
import { userJson } from "./builders";
import { server } from "./server";

/**
 * Opens a page as a browser would, signed in as a volunteer unless a handler says otherwise. The handlers are what
 * this page expects of the shelter, beyond what every page does.
 */
export function openPage(path: string, ...handlers: RequestHandler[]) {
  return openRoutes(routes, path, ...handlers);
}

/** Opens a page of other routes than the application's own. */
export function openRoutes(pages: RouteObject[], path: string, ...handlers: RequestHandler[]) {
  return open(pages, path, "test", handlers);
}

/** Opens a page with its animations, as people have it. */
export function openAnimatedPage(path: string, ...handlers: RequestHandler[]) {
  return open(routes, path, "default", handlers);
}

function open(pages: RouteObject[], path: string, env: "default" | "test", handlers: RequestHandler[]) {
  server.use(...handlers, ...everyPage());
  const router = createMemoryRouter(pages, { initialEntries: [path] });
  render(<App queryClient={createQueryClient()} router={router} env={env} />);
  return { user: userEvent.setup(), address: () => router.state.location.pathname + router.state.location.search };
}

/** What every page asks for. */
function everyPage(): RequestHandler[] {
  return [
    http.get("/version.json", () => HttpResponse.json({ release: "frontend-1" })),
    http.get("/api/version", () => HttpResponse.json({ release: "backend-1" })),
    http.get("/api/users/me", () => HttpResponse.json(userJson())),
    http.get("/api/toggles", () => HttpResponse.json({})),
  ];
}

export function signedInAs(user: object): RequestHandler {
  return http.get("/api/users/me", () => HttpResponse.json(userJson(user)));
}

export const ADA = { identifier: "ada", username: "ada", name: "Ada Lindqvist", role: "coordinator" };

/** What a router answers while there is no backend. */
export function nobodyThere() {
  return HttpResponse.json({ title: "Service Unavailable", status: 503 }, { status: 503 });
}
