package io.github.csprules.testkit.reading;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a host tells in a scenario, with some facts of it taken back if so wanted, and how an edition understands it.
 * <p>
 * Every fact is read through here, and everything is looked for in plain lists.
 */
final class Told {

    private final Scenario scenario;
    private final Edition edition;
    private final Set<String> takenBack;

    /**
     * Reads a scenario.
     *
     * @param takenBack the facts that count as not stated, each written as {@code of fact}
     */
    Told(Scenario scenario, Edition edition, Set<String> takenBack) {
        this.scenario = scenario;
        this.edition = edition;
        this.takenBack = takenBack;
    }

    Edition edition() {
        return edition;
    }

    Transaction transaction() {
        return scenario.transaction();
    }

    LocalDate asOf() {
        return scenario.asOf();
    }

    boolean isFrom(String day) {
        return !asOf().isBefore(LocalDate.parse(day));
    }

    // who is declared

    List<Partner> partners() {
        return scenario.book().partners();
    }

    List<Customer> customers() {
        return scenario.book().customers();
    }

    List<Subscription> subscriptions() {
        return scenario.book().subscriptions();
    }

    Partner partner(String id) {
        for (Partner partner : partners()) {
            if (partner.id().equals(id)) {
                return partner;
            }
        }
        throw new IllegalStateException("no partner " + id);
    }

    Customer customer(String id) {
        for (Customer customer : customers()) {
            if (customer.id().equals(id)) {
                return customer;
            }
        }
        throw new IllegalStateException("no customer " + id);
    }

    Subscription subscription(String id) {
        for (Subscription subscription : subscriptions()) {
            if (subscription.id().equals(id)) {
                return subscription;
            }
        }
        throw new IllegalStateException("no subscription " + id);
    }

    boolean isProvider(String partner) {
        return partner(partner).type() == PartnerType.INDIRECT_PROVIDER;
    }

    boolean isReseller(String partner) {
        return partner(partner).type() == PartnerType.INDIRECT_RESELLER;
    }

    boolean isDirectBill(String partner) {
        return partner(partner).type() == PartnerType.DIRECT_BILL;
    }

    /** Tenant ids are compared without regard to upper and lower case, from A to Z only. */
    static boolean isSameTenant(Party one, Party other) {
        return inSmallLetters(one.tenant().id())
                .equals(inSmallLetters(other.tenant().id()));
    }

    static String inSmallLetters(String text) {
        StringBuilder small = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int inAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(letter);
            small.append(inAlphabet < 0 ? letter : "abcdefghijklmnopqrstuvwxyz".charAt(inAlphabet));
        }
        return small.toString();
    }

    /** The tenant is stated as a CSP tenant, or its type is not stated and it is that of a declared partner. */
    boolean isKnownToBeCsp(Customer customer) {
        Fact<Tenant.Type> type = tenantType(customer);
        if (type.isStated()) {
            return type.get() == Tenant.Type.CSP;
        }
        for (Partner partner : partners()) {
            if (isSameTenant(partner, customer)) {
                return true;
            }
        }
        return false;
    }

    // facts of parties

    /** The region of a stated country on the day, or {@link CountryTable#NO_REGION}. */
    String region(Party party) {
        return CountryTable.regionOf(country(party).get(), asOf(), edition);
    }

    Fact<String> organization(Party party) {
        return unlessTakenBack(party.id(), "organization", party.organization());
    }

    Fact<List<Agreement>> agreements(Party party) {
        return unlessTakenBack(party.id(), "agreements", party.agreements());
    }

    Fact<List<String>> affiliates(Partner partner) {
        return unlessTakenBack(partner.id(), "affiliates", partner.affiliates());
    }

    Fact<LocalDate> onboardedOn(Partner partner) {
        return unlessTakenBack(partner.id(), "onboardedOn", partner.onboardedOn());
    }

    Fact<LocalDate> enrolledOn(Partner partner) {
        return unlessTakenBack(partner.id(), "enrolledOn", partner.enrolledOn());
    }

    Fact<MpnId> mpnId(Partner partner) {
        return unlessTakenBack(partner.id(), "mpnId", partner.mpnId());
    }

    /** The type of an MPN ID that is stated. */
    Fact<MpnId.Type> mpnIdType(Partner partner) {
        return unlessTakenBack(partner.id(), "mpnId.type", mpnId(partner).get().type());
    }

    /** The country of an MPN ID that is stated. */
    Fact<String> mpnIdCountry(Partner partner) {
        return unlessTakenBack(
                partner.id(), "mpnId.country", mpnId(partner).get().country());
    }

    Fact<Partner.Authorization> authorization(Partner partner) {
        return unlessTakenBack(partner.id(), "authorization", partner.authorization());
    }

    Fact<String> country(Party party) {
        return unlessTakenBack(party.id(), "country", party.country());
    }

    Fact<String> registrationId(Partner partner) {
        return unlessTakenBack(partner.id(), "registrationId", partner.registrationId());
    }

    Fact<Tenant.Type> tenantType(Customer customer) {
        return unlessTakenBack(customer.id(), "tenant.type", customer.tenant().type());
    }

    // facts of the transaction

    Fact<Role> role() {
        return ofTransaction("role", transaction().role());
    }

    /** A fact that a transaction of this type states about itself. */
    <T> Fact<T> ofTransaction(String name, Fact<T> stated) {
        return unlessTakenBack("transaction", name, stated);
    }

    /** A property of a profile that is stated. */
    Fact<String> profile(Enrollment enrollment, String property) {
        CompanyProfile profile = enrollment.profile().get();
        for (var part : CompanyProfile.PARTS) {
            if (part.name().equals("profile." + property)) {
                return ofTransaction(part.name(), profile.part(part));
            }
        }
        throw new IllegalStateException("no property " + property);
    }

    // relationships, which are one fact, and their status, which is one of each

    boolean relationshipsAreStated() {
        return !takenBack.contains("scenario relationships")
                && scenario.book().relationships().isStated();
    }

    List<Partnership> partnerships() {
        List<Partnership> all = new ArrayList<>();
        for (Relationship relationship : scenario.book().relationships().get()) {
            if (relationship instanceof Partnership partnership) {
                all.add(partnership);
            }
        }
        return all;
    }

    List<ResellerRelationship> resellerRelationships() {
        List<ResellerRelationship> all = new ArrayList<>();
        for (Relationship relationship : scenario.book().relationships().get()) {
            if (relationship instanceof ResellerRelationship of) {
                all.add(of);
            }
        }
        return all;
    }

    /** The partnership of the two; empty if none is declared. */
    Optional<Partnership> partnership(String provider, String reseller) {
        for (Partnership partnership : partnerships()) {
            if (partnership.provider().equals(provider)
                    && partnership.reseller().equals(reseller)) {
                return Optional.of(partnership);
            }
        }
        return Optional.empty();
    }

    /** The relationship of the two; empty if none is declared. */
    Optional<ResellerRelationship> resellerRelationship(String partner, String customer) {
        for (ResellerRelationship of : resellerRelationships()) {
            if (of.partner().equals(partner) && of.customer().equals(customer)) {
                return Optional.of(of);
            }
        }
        return Optional.empty();
    }

    Fact<ResellerRelationship.DelegatedAdmin> delegatedAdmin(ResellerRelationship of) {
        return unlessTakenBack(nameOf(of), "delegatedAdmin", of.delegatedAdmin());
    }

    Fact<Relationship.Status> status(Relationship relationship) {
        return unlessTakenBack(nameOf(relationship), "status", relationship.status());
    }

    /** The two ids of a relationship, with a slash between them. */
    static String nameOf(Relationship relationship) {
        if (relationship instanceof Partnership partnership) {
            return partnership.provider() + "/" + partnership.reseller();
        }
        ResellerRelationship of = (ResellerRelationship) relationship;
        return of.partner() + "/" + of.customer();
    }

    // assumptions

    /** The facts that the host only assumes, each once, as they stand, written as {@code of fact}. */
    static List<String> assumed(Scenario scenario) {
        List<String> all = new ArrayList<>();
        for (Partner partner : scenario.book().partners()) {
            partner.assumed().forEach(fact -> addOnce(partner.id() + " " + fact.name(), all));
        }
        for (Customer customer : scenario.book().customers()) {
            customer.assumed().forEach(fact -> addOnce(customer.id() + " " + fact.name(), all));
        }
        scenario.book().assumedOfScenario().forEach(fact -> addOnce("scenario " + fact.name(), all));
        if (scenario.book().relationships().isStated()) {
            for (Relationship relationship : scenario.book().relationships().get()) {
                relationship.assumed().forEach(fact -> addOnce(nameOf(relationship) + " " + fact.name(), all));
            }
        }
        scenario.transaction().assumed().forEach(fact -> addOnce("transaction " + fact.name(), all));
        return all;
    }

    private static void addOnce(String fact, List<String> all) {
        if (!all.contains(fact)) {
            all.add(fact);
        }
    }

    private <T> Fact<T> unlessTakenBack(String of, String name, Fact<T> stated) {
        return !takenBack.isEmpty() && takenBack.contains(of + " " + name) ? Fact.notStated() : stated;
    }
}
