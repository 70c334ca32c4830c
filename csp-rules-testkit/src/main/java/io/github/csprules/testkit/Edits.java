package io.github.csprules.testkit;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.rule.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The small changes of scenarios that rules could tell apart: a fact stated in another way or not at all, or another part of
 * a party, a relationship or the transaction.
 * <p>
 * Every change gives a valid scenario, all else in it is as before, and what is assumed stays assumed. Changes come in the same
 * order for the same scenario. This class is immutable and thread-safe.
 */
final class Edits {

    /** Of numbers that others state, a few are as good as all. */
    private static final int SOME = 3;

    private final Map<FactKind, List<Object>> extensions;
    private final List<LocalDate> boundaries;

    private Edits(Map<FactKind, List<Object>> extensions, Collection<LocalDate> boundaries) {
        this.extensions = extensions;
        this.boundaries = List.copyOf(new TreeSet<>(boundaries));
    }

    /**
     * Creates edits.
     *
     * @param extensions the facts of hosts' own that could be stated; others are ignored
     * @param boundaries the days on which rules begin or end
     */
    Edits(Collection<FactKind> extensions, Collection<LocalDate> boundaries) {
        this(withAnyValues(extensions), boundaries);
    }

    private static Map<FactKind, List<Object>> withAnyValues(Collection<FactKind> facts) {
        Map<FactKind, List<Object>> extensions = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> fact.name().isExtension())
                .forEach(fact -> extensions.put(fact, ExtensionValues.ANY));
        return extensions;
    }

    /** The edits of what scenarios may hold, around the days on which the rules of a set begin and end. */
    static Edits of(RuleSet rules, Setting setting) {
        return new Edits(setting.extensions(), Setting.boundaries(rules));
    }

    /** The edits of what the rules of a set read, around the days on which they begin and end. */
    static Edits of(RuleSet rules) {
        return of(rules, Setting.of(rules));
    }

    /**
     * Returns every fact that a scenario states or could state: those of partners, then of customers, relationships, the
     * transaction and the scenario. A part such as {@code mpnId.type} can be stated only where there is a whole.
     */
    List<FactRef> facts(Scenario scenario) {
        List<FactRef> facts = new ArrayList<>();
        for (Partner partner : scenario.book().partners()) {
            partner.facts().names().stream()
                    .filter(partner::canState)
                    .forEach(name -> facts.add(FactRef.of(partner, name)));
            extensions(facts, partner.id(), FactKind.Owner.PARTNER, partner.extensions());
        }
        for (Customer customer : scenario.book().customers()) {
            customer.facts().names().forEach(name -> facts.add(FactRef.of(customer, name)));
            extensions(facts, customer.id(), FactKind.Owner.CUSTOMER, customer.extensions());
        }
        for (Relationship relationship : statedRelationships(scenario)) {
            relationship.facts().names().forEach(name -> facts.add(FactRef.of(relationship, name)));
        }
        Transaction transaction = scenario.transaction();
        transaction.facts().names().stream()
                .filter(transaction::canState)
                .forEach(name -> facts.add(FactRef.ofTransaction(name)));
        extensions(facts, FactRef.TRANSACTION, FactKind.Owner.TRANSACTION, transaction.extensions());
        facts.add(FactRef.RELATIONSHIPS);
        extensions(facts, FactRef.SCENARIO, FactKind.Owner.SCENARIO, scenario.extensions());
        return List.copyOf(facts);
    }

    /** Those that could be stated, and those that are. */
    private void extensions(List<FactRef> facts, String of, FactKind.Owner owner, Extensions stated) {
        Set<FactName<?>> names = new LinkedHashSet<>();
        extensions.keySet().stream()
                .filter(fact -> fact.owner() == owner)
                .map(FactKind::name)
                .forEach(names::add);
        stated.asMap().keySet().stream().map(FactName::of).forEach(names::add);
        names.forEach(name -> facts.add(FactRef.of(of, name)));
    }

    /** What a fact of a host's own may be. */
    private List<Object> valuesOf(FactRef fact) {
        return extensions.entrySet().stream()
                .filter(own -> own.getKey().name().equals(fact.fact()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ExtensionValues.ANY);
    }

    static List<Relationship> statedRelationships(Scenario scenario) {
        return scenario.book().statesRelationships()
                ? scenario.book().relationships().get()
                : List.of();
    }

    /** Checks if a fact is stated, be it as none. */
    boolean isStated(Scenario scenario, FactRef fact) {
        return isThere(scenario, fact) && scenario.fact(fact).isStated();
    }

    /** Checks if a fact can be stated, as it is of something that there is, and that has such a fact. */
    boolean canBeStated(Scenario scenario, FactRef fact) {
        boolean isRole = fact.equals(FactRef.ofTransaction(FactName.ROLE));
        return isRole
                || isStated(scenario, fact)
                || (isThere(scenario, fact) && !stating(scenario, fact).isEmpty());
    }

    /** Checks if there is what a fact is of. */
    private static boolean isThere(Scenario scenario, FactRef fact) {
        return Questioned.owner(scenario, fact).isPresent()
                && (!fact.isOfRelationship()
                        || statedRelationships(scenario).stream()
                                .anyMatch(one -> FactRef.of(one, fact.fact()).equals(fact)));
    }

    /**
     * Returns the scenarios that state a fact in full, once with each value that rules could tell apart, none included; among
     * them may be the scenario itself.
     */
    List<Edit> stating(Scenario scenario, FactRef fact) {
        return new Statements(scenario, fact, valuesOf(scenario, fact)).all();
    }

    /** Those that the fact may have; if it is a number, also those around the numbers that other facts of hosts' own state. */
    private List<Object> valuesOf(Scenario scenario, FactRef fact) {
        if (!fact.fact().isExtension()) {
            return List.of();
        }
        List<Object> values = valuesOf(fact);
        if (values.stream().filter(BigDecimal.class::isInstance).count() <= 1) {
            return values; // no number, or one that stands for all that is of another kind
        }
        Set<Object> all = new LinkedHashSet<>(values);
        numbers(scenario)
                .filter(number -> !values.contains(number))
                .limit(SOME)
                .forEach(number -> ExtensionValues.around(number).forEach(all::add));
        return List.copyOf(all);
    }

    private static Stream<Object> numbers(Scenario scenario) {
        List<Extensions> all = new ArrayList<>(
                List.of(scenario.extensions(), scenario.transaction().extensions()));
        scenario.partners().forEach(partner -> all.add(partner.extensions()));
        if (scenario.hasCustomer()) {
            all.add(scenario.customer().extensions());
        }
        return all.stream().flatMap(some -> some.asMap().values().stream()).filter(BigDecimal.class::isInstance);
    }

    /** Returns the scenarios that each do not state one fact that this one states. */
    List<Edit> withdrawing(Scenario scenario) {
        return withdrawing(scenario, fact -> true);
    }

    /** Those that do not state one of the facts. */
    List<Edit> withdrawing(Scenario scenario, Predicate<FactRef> isWanted) {
        EditList edits = new EditList();
        for (FactRef fact : facts(scenario)) {
            if (isWanted.test(fact) && isStated(scenario, fact)) {
                edits.add(
                        Statements.nameOf(fact) + " does not state `" + fact.fact() + "`",
                        fact,
                        () -> scenario.without(fact));
            }
        }
        return edits.toList();
    }

    /**
     * Returns all small changes around what the transaction is about: {@link #stating} and {@link #withdrawing} each fact, and
     * those of everything that is no fact. The scenario itself is not among them.
     */
    List<Edit> all(Scenario scenario) {
        Book near = scenario.concerned().book();
        Predicate<FactRef> isNear = fact -> fact.ids().stream().allMatch(id -> declares(near, id));
        Predicate<FactRef> isRelationships = FactRef.RELATIONSHIPS::equals;
        List<Edit> edits =
                new ArrayList<>(stating(scenario, isRelationships.negate().and(isNear)));
        edits.addAll(reshaping(scenario));
        edits.addAll(stating(scenario, isRelationships)); // last, as it says in many words what others say in few
        edits.addAll(withdrawing(scenario, isNear));
        return List.copyOf(edits);
    }

    private static boolean declares(Book book, String id) {
        return book.partner(id).isPresent() || book.customer(id).isPresent();
    }

    /** Every other way of stating one of the facts, whether it is stated now or not. */
    List<Edit> stating(Scenario scenario, Predicate<FactRef> isWanted) {
        return facts(scenario).stream()
                .filter(isWanted)
                .flatMap(fact -> stating(scenario, fact).stream())
                .filter(edit -> !edit.scenario().equals(scenario))
                .toList();
    }

    /** Every other role of who acts, where it is no fact of the transaction but judged if it is there. */
    List<Edit> roles(Scenario scenario) {
        return new Retelling(scenario)
                .roles().stream()
                        .filter(edit -> !edit.scenario().equals(scenario))
                        .toList();
    }

    /** Every party that could be declared too, in a tenant of one that is, and with the relationship that comes with it. */
    List<Edit> strangers(Scenario scenario) {
        return new Reshaping(scenario, boundaries).strangers();
    }

    /** In each of these a party that matters uses the tenant of a partner. */
    List<Edit> sharedTenants(Scenario scenario) {
        return new Reshaping(scenario, boundaries).sharedTenants();
    }

    /** Every small change of something else than a fact. */
    List<Edit> reshaping(Scenario scenario) {
        List<Edit> edits = new ArrayList<>(new Retelling(scenario).all());
        edits.addAll(new Reshaping(scenario, boundaries).all());
        edits.removeIf(edit -> edit.scenario().equals(scenario));
        return edits;
    }

    static IllegalArgumentException undeclared(FactRef fact) {
        return new IllegalArgumentException("nothing is declared that the fact `" + fact.fact() + "` could be of");
    }
}
