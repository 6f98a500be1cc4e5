package org.animalshelter.pipelines.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.junit.jupiter.api.Test;

class OrdersTest {
    @Test
    void every_order_of_what_differs_is_tried_and_each_combination_once() {
        var orders = Orders.between(at(0, 0, 0), at(1, 1, 1));
        assertThat(orders.all()).hasSize(6);
        assertThat(orders.selection().cells()).hasSize(8);
        assertThat(Orders.between(at(0, 0, 0), at(0, 1, 0)).all()).hasSize(1);
        assertThat(Orders.between(at(0, 0, 0), at(0, 0, 0)).all().get(0).components())
                .isEmpty();
    }

    @Test
    void an_order_is_safe_where_all_that_it_passes_through_works() {
        // The new backend needs the new schema, and the new pages need the new backend.
        var breaks = breaks(
                Orders.between(at(0, 0, 0), at(1, 1, 1)),
                one -> isNew(one.backend()) && !isNew(one.schema().release())
                        || isNew(one.frontend()) && !isNew(one.backend()));
        assertThat(breaks)
                .containsEntry(List.of(Component.DB, Component.BACKEND, Component.FRONTEND), "safe")
                .containsEntry(List.of(Component.DB, Component.FRONTEND, Component.BACKEND), "frontend")
                .containsEntry(List.of(Component.BACKEND, Component.DB, Component.FRONTEND), "backend")
                .containsEntry(List.of(Component.FRONTEND, Component.DB, Component.BACKEND), "frontend");
        assertThat(breaks.values().stream().filter("safe"::equals)).hasSize(1);
    }

    /** No order retires them. */
    @Test
    void no_order_is_safe_where_the_pages_of_before_break() {
        assertThat(breaks(
                        Orders.between(at(0, 0, 0), at(1, 1, 0)),
                        one -> isNew(one.backend()) && !isNew(one.frontend())))
                .containsEntry(List.of(Component.BACKEND, Component.FRONTEND), "backend")
                .containsEntry(List.of(Component.FRONTEND, Component.BACKEND), "backend");
    }

    @Test
    void what_is_broken_from_the_beginning_is_said_to_be() {
        assertThat(breaks(Orders.between(at(0, 0, 0), at(0, 1, 0)), one -> true))
                .containsEntry(List.of(Component.BACKEND), "the beginning");
    }

    private static Map<List<Component>, String> breaks(Orders orders, Predicate<Cell> red) {
        var outcomes = orders.selection().cells().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> red.test(one) ? Outcome.red("me", "me: no") : Outcome.green(Duration.ZERO)));
        return orders.all().stream()
                .collect(Collectors.toMap(
                        Orders.Order::components,
                        order -> order.breaksAt(outcomes).map(Orders.Break::at).orElse("safe")));
    }

    private static boolean isNew(Release release) {
        return release.name().endsWith("1");
    }

    private static Map<Component, Release> at(int frontend, int backend, int schema) {
        var releases = new EnumMap<Component, Release>(Component.class);
        releases.put(Component.FRONTEND, Told.release(Component.FRONTEND, frontend));
        releases.put(Component.BACKEND, Told.release(Component.BACKEND, backend));
        releases.put(Component.DB, Told.release(Component.DB, schema));
        return releases;
    }
}
