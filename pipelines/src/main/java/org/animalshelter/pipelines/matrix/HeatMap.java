package org.animalshelter.pipelines.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Release;

/**
 * The matrix in the units of a drawing: a panel for each frontend with its toggles off or on, in it a column for each
 * backend and a row for each schema, and the way of production through all of them.
 *
 * @param way from stop to stop
 */
record HeatMap(int width, int height, List<Panel> panels, List<Leg> way, List<Stop> stops) {
    private static final int WIDTH = 1200;
    private static final int CELL = 96;
    private static final int ROW = 72;
    private static final int LEFT = 84;
    private static final int ABOVE = 64;
    private static final int GAP = 48;
    private static final int TITLE = 22;
    private static final int LEGIBLE = 520;
    private static final int MARK = 10;
    private static final double LARGEST = 1.4;

    /** In pixels: a small one is enlarged for those in the last row. */
    public int maxWidth() {
        return (int) (width * LARGEST);
    }

    /** Narrower than this it cannot be read: then it scrolls. */
    public int minWidth() {
        return Math.min(width, LEGIBLE);
    }

    record Panel(int x, int y, String title, List<Label> columns, List<Label> rows, List<Square> cells) {
        public int titleY() {
            return y + TITLE;
        }
    }

    record Label(int x, int y, String text) {}

    /** @param says what it is, and why it is red */
    record Square(int x, int y, int width, int height, boolean green, boolean reachable, String mark, String says) {
        public int markX() {
            return x + width - MARK;
        }

        public int markY() {
            return y + height - MARK;
        }
    }

    /** @param label the numbers of the states that production is in there */
    record Stop(int x, int y, String label) {
        private static final int HEIGHT = 30;
        private static final int DIGIT = 9;

        public int width() {
            return Math.max(HEIGHT, label.length() * DIGIT + HEIGHT / 2);
        }

        public int left() {
            return x - width() / 2;
        }

        public int top() {
            return y - HEIGHT / 2;
        }

        public int textY() {
            return y + 6;
        }
    }

    /** @param across leads to another panel, over cells that are not on the way */
    record Leg(Stop from, Stop to, boolean across) {}

    private record Key(Release frontend, boolean toggles) {}

    static HeatMap of(Matrix matrix) {
        return new Drawing(matrix).heatMap();
    }

    private static final class Drawing {
        private final Matrix matrix;
        private final States states;
        private final List<Release> backends;
        private final List<SchemaState> schemas;
        private final List<Key> keys = new ArrayList<>();
        private final int panelWidth;
        private final int panelHeight;
        private final int perRow;

        private Drawing(Matrix matrix) {
            this.matrix = matrix;
            this.states = matrix.states();
            this.backends = states.backends();
            this.schemas = states.schemas();
            for (boolean on : states.switches()) {
                states.frontends().forEach(frontend -> keys.add(new Key(frontend, on)));
            }
            this.panelWidth = LEFT + backends.size() * CELL;
            this.panelHeight = ABOVE + schemas.size() * ROW;
            int fit = Math.max(1, (WIDTH + GAP) / (panelWidth + GAP));
            // Those without toggles above those with them, where a row holds all frontends.
            this.perRow = Math.min(fit, states.frontends().size());
        }

        private HeatMap heatMap() {
            int rows = (keys.size() + perRow - 1) / perRow;
            var stops = stops();
            return new HeatMap(
                    perRow * (panelWidth + GAP) - GAP,
                    rows * (panelHeight + GAP) - GAP,
                    keys.stream().map(this::panel).toList(),
                    way(stops),
                    List.copyOf(stops.values()));
        }

        private int x(Key key) {
            return keys.indexOf(key) % perRow * (panelWidth + GAP);
        }

        private int y(Key key) {
            return keys.indexOf(key) / perRow * (panelHeight + GAP);
        }

        private Panel panel(Key key) {
            int x = x(key);
            int y = y(key);
            var columns = new ArrayList<Label>();
            for (var backend : backends) {
                columns.add(new Label(
                        x + LEFT + backends.indexOf(backend) * CELL + CELL / 2,
                        y + ABOVE - 10,
                        "backend " + states.cameWith(State::backend, backend)));
            }
            var rows = new ArrayList<Label>();
            for (var schema : schemas) {
                rows.add(new Label(
                        x + LEFT - 12,
                        y + ABOVE + schemas.indexOf(schema) * ROW + ROW / 2 + 6,
                        "db " + states.cameWith(State::schema, schema)));
            }
            var title = "frontend " + states.cameWith(State::frontend, key.frontend())
                    + (states.toggles().isEmpty() ? "" : ", toggles " + (key.toggles() ? "on" : "off"));
            return new Panel(x, y, title, columns, rows, cells(key));
        }

        private List<Square> cells(Key key) {
            var cells = new ArrayList<Square>();
            for (var schema : schemas) {
                for (var backend : backends) {
                    var cell = new Cell(key.frontend(), backend, schema, key.toggles());
                    var outcome = matrix.outcomes().get(cell);
                    cells.add(new Square(
                            left(cell),
                            top(cell),
                            CELL - 6,
                            ROW - 6,
                            outcome.isGreen(),
                            matrix.reachable().contains(cell),
                            outcome.isGreen() ? "✓" : "✗",
                            states.inWords(cell)
                                    + outcome.why().map(why -> ": " + why).orElse(": works")));
                }
            }
            return cells;
        }

        private int left(Cell at) {
            return x(new Key(at.frontend(), at.toggles())) + LEFT + backends.indexOf(at.backend()) * CELL + 3;
        }

        private int top(Cell at) {
            return y(new Key(at.frontend(), at.toggles())) + ABOVE + schemas.indexOf(at.schema()) * ROW + 3;
        }

        private List<Leg> way(Map<Cell, Stop> stops) {
            var way = states.all().stream().map(State::cell).toList();
            var legs = new ArrayList<Leg>();
            for (int i = 1; i < way.size(); i++) {
                var from = way.get(i - 1);
                var to = way.get(i);
                if (!from.equals(to)) {
                    boolean across = !from.frontend().equals(to.frontend()) || from.toggles() != to.toggles();
                    legs.add(new Leg(stops.get(from), stops.get(to), across));
                }
            }
            return legs;
        }

        /** In some cells production stops more than once, as when more and more people get a toggle. */
        private Map<Cell, Stop> stops() {
            var numbers = new LinkedHashMap<Cell, List<Integer>>();
            states.all()
                    .forEach(state -> numbers.computeIfAbsent(state.cell(), cell -> new ArrayList<>())
                            .add(state.number()));
            var stops = new LinkedHashMap<Cell, Stop>();
            numbers.forEach((at, states) -> stops.put(
                    at,
                    new Stop(
                            left(at) + CELL / 2 - 3,
                            top(at) + 26,
                            states.stream().map(Objects::toString).collect(Collectors.joining(" ")))));
            return stops;
        }
    }
}
