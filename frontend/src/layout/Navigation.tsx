import { type Icon, IconPaw, IconReportMoney } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { NavLink } from "react-router";
import classes from "./Navigation.module.css";

/** Where one can go: in the header, and at the thumb on a phone. */
export function Navigation() {
  return (
    <nav className={classes.navigation} aria-label="Main">
      <NavigationLink to="/animals" icon={IconPaw}>
        Animals
      </NavigationLink>
      <NavigationLink to="/report" icon={IconReportMoney}>
        Expenses
      </NavigationLink>
    </nav>
  );
}

interface NavigationLinkProps {
  to: string;
  icon: Icon;
  children: ReactNode;
}

function NavigationLink({ to, icon: Picture, children }: NavigationLinkProps) {
  return (
    <NavLink to={to} className={classes.link ?? ""}>
      <Picture aria-hidden size={20} stroke={1.8} />
      {children}
    </NavLink>
  );
}
