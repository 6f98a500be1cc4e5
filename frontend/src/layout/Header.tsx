import { Link } from "react-router";
import { useSignedInUser } from "../session";
import { ColorSchemeMenu } from "./ColorSchemeMenu";
import classes from "./Header.module.css";
import { Logo } from "./Logo";
import { Navigation } from "./Navigation";
import { UserMenu } from "./UserMenu";

export function Header() {
  const user = useSignedInUser();
  return (
    <header className={classes.header}>
      <div className={classes.row}>
        <Link to="/" className={classes.home ?? ""}>
          <Logo />
          Animal Shelter
        </Link>
        {user && <Navigation />}
        <div className={classes.end}>
          <ColorSchemeMenu />
          {user && <UserMenu user={user} />}
        </div>
      </div>
    </header>
  );
}
