package io.github.csprules.advice;

import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Outcome;
import java.util.Comparator;
import java.util.List;

/** Which of two routes is better for the person who asked. */
final class RouteOrder implements Comparator<Route> {

    private final Comparator<Route> order;

    RouteOrder(Scenario start, Comparator<Action> byStep) {
        order = Comparator.<Route, Boolean>comparing(route -> route.outcome() != Outcome.ALLOWED)
                .thenComparing(route -> route.asOf().isAfter(start.asOf().plusYears(1)))
                .thenComparing(route -> !keepsPartners(route, start))
                .thenComparing(route -> route.count(Step.Tie.BEGUN) > 0)
                .thenComparing(route -> route.stages().size())
                .thenComparing(route -> route.count(Step.Tie.ENDED))
                .thenComparing(Route::asOf)
                .thenComparing(RouteOrder::countOfActors)
                .thenComparing(RouteOrder::countByCustomer)
                .thenComparing((one, other) -> stepByStep(one, other, byStep));
    }

    private static boolean keepsPartners(Route route, Scenario start) {
        List<String> named =
                route.scenario().partners().stream().map(Partner::id).toList();
        return start.partners().stream().allMatch(partner -> named.contains(partner.id()));
    }

    private static long countOfActors(Route route) {
        return route.stages().stream()
                .map(stage -> List.of(stage.action().by(), stage.action().party()))
                .distinct()
                .count();
    }

    private static long countByCustomer(Route route) {
        return route.stages().stream()
                .filter(stage -> stage.action().by() == Actor.CUSTOMER)
                .count();
    }

    private static int stepByStep(Route one, Route other, Comparator<Action> byStep) {
        for (int i = 0; i < Math.min(one.stages().size(), other.stages().size()); i++) {
            int compared = byStep.compare(
                    one.stages().get(i).action(), other.stages().get(i).action());
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    @Override
    public int compare(Route one, Route other) {
        return order.compare(one, other);
    }
}
