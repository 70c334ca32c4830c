package io.github.csprules.advice;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The days that a scenario states, wherever in it. */
final class StatedDays {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Set<LocalDate> days = new HashSet<>();

    private StatedDays() {}

    /** The days of the years 1 to 9999 that are stated; in extensions, the texts that have the form of one. */
    static Set<LocalDate> of(Scenario scenario) {
        StatedDays stated = new StatedDays();
        stated.addAll(scenario.extensions());
        stated.addAll(scenario.transaction().extensions());
        stated.addAll(scenario.transaction().facts().names(), scenario.transaction()::fact);
        for (Partner partner : scenario.book().partners()) {
            stated.addAll(partner.facts().names(), partner::fact);
            stated.addAll(partner.extensions());
        }
        for (Customer customer : scenario.book().customers()) {
            stated.addAll(customer.facts().names(), customer::fact);
            stated.addAll(customer.extensions());
        }
        for (Subscription subscription : scenario.book().subscriptions()) {
            stated.addAll(subscription.extensions());
        }
        Fact<List<Relationship>> relationships = scenario.book().relationships();
        for (Relationship relationship : relationships.isStated() ? relationships.get() : List.<Relationship>of()) {
            stated.addAll(relationship.facts().names(), relationship::fact);
        }
        return stated.days;
    }

    private void addAll(List<FactName<?>> names, Function<FactName<?>, Fact<?>> facts) {
        for (FactName<?> name : names) {
            Fact<?> fact = facts.apply(name);
            if (fact.isStated() && !fact.isNone()) {
                add(fact.get());
            }
        }
    }

    private void add(Object value) {
        if (value instanceof LocalDate day) {
            days.add(day);
        } else if (value instanceof Agreement agreement) {
            days.add(agreement.signedOn());
            agreement.endedOn().ifPresent(days::add);
        } else if (value instanceof List<?> values) {
            values.forEach(this::add);
        }
    }

    private void addAll(Extensions extensions) {
        for (Object value : extensions.asMap().values()) {
            if (value instanceof String text && DATE.matcher(text).matches()) {
                addDate(text);
            }
        }
    }

    private void addDate(String text) {
        try {
            days.add(LocalDate.parse(text));
        } catch (DateTimeException e) {
            // it only looks like one
        }
    }
}
