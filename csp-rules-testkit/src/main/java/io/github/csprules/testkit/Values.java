package io.github.csprules.testkit;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactTable;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Party;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a fact that rules could tell apart, in a scenario: those of its form, and of a few facts their own. */
final class Values {

    /** Organizations, tenants and MPN IDs of others than those of the transaction: a few are as good as all. */
    private static final int SOME = 4;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final String FRESH_MPN_ID = "9000001";
    private static final List<String> EMAILS =
            List.of("contact@contoso.example", "contact", "contact@@contoso.example", "contact@outlook.com", " ");

    private final Scenario scenario;
    private final @Nullable Party party;
    private final LocalDate asOf;
    private final LocalDate longAgo;
    private final LocalDate yesterday;
    private final LocalDate tomorrow;

    private Values(Scenario scenario, @Nullable Party party) {
        this.scenario = scenario;
        this.party = party;
        asOf = scenario.asOf();
        longAgo = asOf.isBefore(FIRST.plusYears(1)) ? FIRST : asOf.minusYears(1);
        yesterday = asOf.equals(FIRST) ? FIRST : asOf.minusDays(1);
        tomorrow = asOf.equals(LAST) ? LAST : asOf.plusDays(1);
    }

    /** The values that facts of a transaction or a relationship may have. */
    static Values of(Scenario scenario) {
        return new Values(scenario, null);
    }

    /** The values that facts of a party may have. */
    static Values of(Scenario scenario, Party party) {
        return new Values(scenario, party);
    }

    /**
     * A value of a fact.
     *
     * @param value the value
     * @param words the value in words
     */
    record Value<T>(T value, String words) {

        boolean isBlank() {
            return value.equals(" ");
        }
    }

    @SuppressWarnings("unchecked") // the values are of the row's form
    <T> List<Value<T>> of(FactTable.Row<?, ?, T> row) {
        FactName<T> name = row.name();
        List<?> values = row.isPart() ? ofForm(row) : own(name).orElseGet(() -> ofForm(row));
        return values.stream()
                .map(value -> value instanceof Value<?> named ? (Value<T>) named : new Value<>((T) value, words(value)))
                .toList();
    }

    private static String words(Object value) {
        return value.equals(" ") ? "blank" : value.toString();
    }

    /** The values of facts about which rules ask something in particular. */
    private Optional<List<?>> own(FactName<?> name) {
        List<?> own = null;
        if (name.equals(FactName.ORGANIZATION)) {
            own = organizations();
        } else if (name.equals(FactName.AFFILIATES)) {
            own = affiliates();
        } else if (name.equals(FactName.MPN_ID)) {
            own = party instanceof Partner partner ? mpnIds(partner) : Retelling.mpnIdsFor(scenario);
        } else if (name.equals(FactName.PRIMARY_CONTACT_EMAIL)) {
            own = EMAILS;
        } else if (name.equals(FactName.PROFILE)) {
            own = profiles();
        }
        return Optional.ofNullable(own);
    }

    private List<?> ofForm(FactTable.Row<?, ?, ?> row) {
        List<? extends Enum<?>> constants = row.form().constants();
        return switch (row.form().kind()) {
            case ID, TEXT -> row.isPart() ? List.of("Contoso", " ") : List.of("1234567", " ");
            case COUNTRY -> countries();
            case DATE -> days(row.name());
            case FLAG -> List.of(false, true);
            case CONSTANT -> constants;
            case AMOUNT -> amounts("300000", "0", "299999.99", "1000000");
            case COUNT -> List.of(12, 0, 11, 24);
            case IDS -> List.of(List.of(), List.of("1234567"));
            case CONSTANTS -> allNoneAndAllButOne(constants);
            case AGREEMENTS -> agreements();
            case RELATIONSHIPS, OBJECT -> List.of();
        };
    }

    /** Where the party is, or could be. */
    private String home() {
        return party != null && party.country().isStated() ? party.country().get() : Countries.HOME;
    }

    private static List<BigDecimal> amounts(String... amounts) {
        return List.of(amounts).stream().map(BigDecimal::new).toList();
    }

    private static List<?> allNoneAndAllButOne(List<? extends Enum<?>> constants) {
        List<List<?>> lists = new ArrayList<>(List.of(constants, List.of()));
        for (Enum<?> missing : constants) {
            lists.add(constants.stream().filter(one -> one != missing).toList());
        }
        return lists;
    }

    /** Around the party's own, and those of the parties that matter, with which rules may compare it. */
    private List<String> countries() {
        Set<String> countries = new LinkedHashSet<>(Countries.around(home(), asOf));
        nearest()
                .filter(other -> other.country().isStated())
                .limit(SOME)
                .forEach(other -> countries.add(other.country().get()));
        return List.copyOf(countries);
    }

    /** Around the day of the scenario, and around the others that the party states, with which rules may compare it. */
    private List<LocalDate> days(FactName<?> name) {
        Set<LocalDate> days = new LinkedHashSet<>(List.of(longAgo, yesterday, asOf, tomorrow));
        if (party != null) {
            party.facts().names().stream()
                    .filter(other -> !other.equals(name))
                    .map(party::fact)
                    .filter(fact -> fact.isStated() && !fact.isNone() && fact.get() instanceof LocalDate)
                    .map(fact -> (LocalDate) fact.get())
                    .filter(day -> day.isAfter(FIRST))
                    .forEach(day -> days.addAll(List.of(day, day.minusDays(1))));
        }
        return List.copyOf(days);
    }

    private List<?> agreements() {
        List<Value<?>> values = new ArrayList<>();
        values.add(new Value<>(List.of(), "[]"));
        for (AgreementType type : AgreementType.values()) {
            Agreement ended = Agreement.ended(type, longAgo, asOf);
            Agreement later = Agreement.signed(type, tomorrow);
            values.add(agreement(Agreement.signed(type, longAgo)));
            values.add(agreement(Agreement.signed(type, asOf)));
            values.add(agreement(later));
            values.add(agreement(ended));
            values.add(agreement(Agreement.ended(type, longAgo, tomorrow)));
            String words = "[" + type + " until " + asOf + " and from " + tomorrow + "]";
            values.add(new Value<>(List.of(ended, later), words));
        }
        return values;
    }

    private static Value<?> agreement(Agreement agreement) {
        String until = agreement.endedOn().map(end -> " until " + end).orElse("");
        String words = "[" + agreement.type() + " from " + agreement.signedOn() + until + "]";
        return new Value<>(List.of(agreement), words);
    }

    // Of a few facts

    private List<String> organizations() {
        Set<String> others = organizationsOfOthers();
        others.addAll(statedAffiliates());
        Set<String> all = new LinkedHashSet<>();
        all.add(fresh("group-of-" + (party == null ? "somebody" : party.id()), others));
        all.addAll(others);
        return List.copyOf(all);
    }

    /** The organizations that partners state as affiliates, be they those of somebody declared or not. */
    private Set<String> statedAffiliates() {
        Set<String> affiliates = new LinkedHashSet<>();
        others().filter(Partner.class::isInstance)
                .map(other -> ((Partner) other).affiliates())
                .filter(stated -> stated.isStated() && !stated.isNone())
                .flatMap(stated -> stated.get().stream())
                .limit(SOME)
                .forEach(affiliates::add);
        return affiliates;
    }

    private List<List<String>> affiliates() {
        Set<String> others = organizationsOfOthers();
        List<List<String>> values = new ArrayList<>();
        values.add(List.of());
        others.forEach(organization -> values.add(List.of(organization)));
        values.add(List.of(fresh("elsewhere", others)));
        return values;
    }

    /** The organizations of other parties, those that matter most first. */
    private Set<String> organizationsOfOthers() {
        Set<String> organizations = new LinkedHashSet<>();
        others().filter(other -> other.organization().isStated())
                .map(other -> other.organization().get())
                .distinct()
                .limit(SOME)
                .forEach(organizations::add);
        return organizations;
    }

    /** The other parties, those that matter most first; these come twice. */
    private Stream<Party> others() {
        return Stream.concat(nearest(), parties(scenario.book()));
    }

    private Stream<Party> nearest() {
        return parties(scenario.concerned().book());
    }

    private Stream<Party> parties(Book book) {
        List<Party> parties = new ArrayList<>(book.partners());
        parties.addAll(book.customers());
        return parties.stream().filter(this::isOther);
    }

    private boolean isOther(Party other) {
        return party == null || !other.id().equals(party.id());
    }

    /** A key that nobody has. */
    private static String fresh(String key, Set<String> taken) {
        String fresh = key;
        while (taken.contains(fresh)) {
            fresh += "-too";
        }
        return fresh;
    }

    private List<?> mpnIds(Partner partner) {
        String present =
                partner.canState(FactName.MPN_ID_TYPE) ? partner.mpnId().get().id() : FRESH_MPN_ID;
        String home = home();
        String abroad = Countries.other(home);
        Set<MpnId> ids = new LinkedHashSet<>();
        ids.add(MpnId.of(present, MpnId.Type.LOCATION, home));
        ids.add(MpnId.of(present, MpnId.Type.GLOBAL, home));
        ids.add(MpnId.of(present, MpnId.Type.LOCATION, abroad));
        ids.add(MpnId.of(present, MpnId.Type.GLOBAL, abroad));
        List<String> others = new ArrayList<>(List.of(mpnIdOnOrder().orElse(FRESH_MPN_ID), FRESH_MPN_ID));
        others.addAll(Retelling.mpnIdsFor(scenario));
        for (String other : others) {
            ids.add(MpnId.of(other, MpnId.Type.LOCATION, home));
        }
        return ids.stream()
                .map(id -> new Value<>(
                        id,
                        id.id() + " (" + id.type().get() + ", " + id.country().get() + ")"))
                .toList();
    }

    private Optional<String> mpnIdOnOrder() {
        if (scenario.transaction() instanceof Sale sale) {
            return sale.partnerIdOnRecord();
        }
        return scenario.transaction() instanceof ResellerAssignment assignment
                        && assignment.mpnId().isStated()
                ? Optional.of(assignment.mpnId().get())
                : Optional.empty();
    }

    private static List<?> profiles() {
        CompanyProfile complete = CompanyProfile.empty();
        for (FactName<?> part : CompanyProfile.PARTS) {
            complete = complete.with(part, "Contoso");
        }
        List<Value<?>> values = new ArrayList<>();
        values.add(new Value<>(complete, "filled"));
        for (FactName<?> part : CompanyProfile.PARTS) {
            values.add(new Value<>(complete.withNone(part), "without `" + part + "`"));
            values.add(new Value<>(complete.with(part, " "), "with a blank `" + part + "`"));
        }
        return values;
    }
}
