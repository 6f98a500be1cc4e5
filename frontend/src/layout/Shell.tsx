import { Notifications } from "@mantine/notifications";
import { Outlet, ScrollRestoration } from "react-router";
import { Footer, NewerVersionNotice, useRecovery, useRetirement } from "../release";
import { SignedIn } from "../session";
import { TogglesProvider } from "../toggles";
import { AwayBanner } from "./AwayBanner";
import { AwayPage } from "./AwayPage";
import { Header } from "./Header";
import classes from "./Shell.module.css";

/** What is around every page. */
export function Shell() {
  useRecovery();
  useRetirement();
  return (
    <TogglesProvider>
      <div className={classes.shell}>
        <a href="#main" className={classes.skip}>
          Skip to content
        </a>
        <Header />
        <AwayBanner />
        <main id="main" tabIndex={-1} className={classes.main}>
          <SignedIn failed={(error) => <AwayPage error={error} />}>
            <Outlet />
          </SignedIn>
        </main>
        <Footer />
        <NewerVersionNotice />
        <Notifications position="bottom-right" className={classes.toasts ?? ""} />
        <ScrollRestoration />
      </div>
    </TogglesProvider>
  );
}
