import { BellIcon, ChartColumnIcon, type LucideIcon, PawPrintIcon } from "lucide-react";
import type { ReactNode } from "react";
import { NavLink } from "react-router";
import classes from "./Navigation.module.css";

/** Where one can go: in the header, and at the thumb on a phone. */
export function Navigation() {
  return (
    <nav className={classes.navigation} aria-label="Main">
      <NavigationLink to="/animals" icon={PawPrintIcon}>
        Animals
      </NavigationLink>
      <NavigationLink to="/report" icon={ChartColumnIcon}>
        Expenses
      </NavigationLink>
      <NavigationLink to="/reminders" icon={BellIcon}>
        My reminders
      </NavigationLink>
    </nav>
  );
}

interface NavigationLinkProps {
  to: string;
  icon: LucideIcon;
  children: ReactNode;
}

function NavigationLink({ to, icon: Picture, children }: NavigationLinkProps) {
  return (
    <NavLink to={to} className={classes.link ?? ""}>
      <Picture aria-hidden size={20} strokeWidth={1.8} />
      {children}
    </NavLink>
  );
}
