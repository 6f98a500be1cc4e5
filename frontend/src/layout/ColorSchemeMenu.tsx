import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { type LucideIcon, MonitorIcon, MoonIcon, SunIcon } from "lucide-react";

const SCHEMES: { scheme: MantineColorScheme; label: string; icon: LucideIcon }[] = [
  { scheme: "auto", label: "Like the system", icon: MonitorIcon },
  { scheme: "light", label: "Light", icon: SunIcon },
  { scheme: "dark", label: "Dark", icon: MoonIcon },
];

export function ColorSchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = SCHEMES.find(({ scheme }) => scheme === colorScheme)?.icon ?? MonitorIcon;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Color scheme">
          <Current aria-hidden size={20} strokeWidth={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {SCHEMES.map(({ scheme, label, icon: Picture }) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              closeMenuOnClick
              rightSection={<Picture aria-hidden size={18} strokeWidth={1.8} />}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
