package io.github.csprules.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Checklist.Item;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Relationship.Status;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is on the checklist of each type of partner, and how far each item is. */
class ReadinessTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 22);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Agreement SIGNED =
            Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 3, 1));
    private static final Agreement SIGNED_TOMORROW =
            Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, TOMORROW);

    private final Map<String, Partner.Builder> partners = new TreeMap<>();
    private final List<Relationship> relationships = new ArrayList<>();
    private RuleSet rules = CspPolicy.standard();
    private LocalDate day = TODAY;
    private boolean statesRelationships = true;
    private boolean hasCustomer = true;

    ReadinessTest() {
        partner("distri", PartnerType.INDIRECT_PROVIDER, partner -> partner);
        partner("shop", PartnerType.INDIRECT_RESELLER, partner -> partner);
        partner("direct", PartnerType.DIRECT_BILL, partner -> partner);
        relationships.add(Partnership.of("distri", "shop", Status.ACTIVE));
        for (String partner : partners.keySet()) {
            relationships.add(ResellerRelationship.of(partner, "acme", Status.ACTIVE));
        }
    }

    /** Declares a partner that has done everything, but for what is different. */
    private void partner(String id, PartnerType type, UnaryOperator<Partner.Builder> different) {
        Partner.Builder partner = Partner.builder(id, type, Tenant.csp("t-" + id))
                .country("DE")
                .organization(id)
                .onboardedOn(LocalDate.of(2019, 5, 2))
                .enrolledOn(LocalDate.of(2019, 5, 9))
                .mpnId(MpnId.of("mpn-" + id, MpnId.Type.LOCATION, "DE"))
                .agreements(SIGNED);
        partners.put(id, different.apply(partner));
    }

    private void shop(UnaryOperator<Partner.Builder> different) {
        partner("shop", PartnerType.INDIRECT_RESELLER, different);
    }

    private void relationships(Relationship... all) {
        relationships.clear();
        relationships.addAll(List.of(all));
    }

    private Book book() {
        Book.Builder book = Book.builder();
        partners.values().forEach(book::partner);
        if (hasCustomer) {
            book.customer(Customer.builder("acme", Tenant.customer("t-acme"))
                    .country("FR")
                    .organization("acme"));
        }
        return (statesRelationships ? book.relationships(relationships) : book).build();
    }

    private Checklist checklist(String partner) {
        return Readiness.of(rules).of(partner, book(), day);
    }

    private Item item(String partner, String name) {
        return checklist(partner).items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Each item as a word or more: its state, the step that comes next, what it waits for, what it lacks. */
    private String said(String partner, String name) {
        Item item = item(partner, name);
        return Stream.of(
                        item.state().toString(),
                        item.action().map(Object::toString).orElse(""),
                        item.blockedBy().isEmpty() ? "" : "waits for " + item.blockedBy(),
                        item.obstacle().map(one -> "against " + one.reason()).orElse(""),
                        item.missing().isEmpty() ? "" : "lacks " + item.missing())
                .filter(word -> !word.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private List<String> items(String partner) {
        return checklist(partner).items().stream().map(Item::toString).toList();
    }

    @Test
    void a_reseller_that_has_done_everything_is_ready() {
        assertThat(items("shop"))
                .containsExactly(
                        "account [shop] DONE",
                        "profile [shop] DONE",
                        "contact [shop] DONE",
                        "mpn-id [shop] DONE",
                        "verification [shop] DONE",
                        "agreement [shop] DONE",
                        "admin-agent [shop] UNKNOWN",
                        "partnership [distri, shop] DONE",
                        "customer-relationship [shop, acme] DONE");
        assertThat(checklist("shop").ready()).contains(true);
    }

    @Test
    void a_direct_bill_partner_needs_no_partnership() {
        assertThat(items("direct"))
                .containsExactly(
                        "account [direct] DONE",
                        "profile [direct] DONE",
                        "contact [direct] DONE",
                        "mpn-id [direct] DONE",
                        "verification [direct] DONE",
                        "agreement [direct] DONE",
                        "admin-agent [direct] UNKNOWN",
                        "customer-relationship [direct, acme] DONE");
        assertThat(checklist("direct").ready()).contains(true);
    }

    @Test
    void a_provider_needs_an_account_an_agreement_a_reseller_and_a_customer() {
        assertThat(items("distri"))
                .containsExactly(
                        "account [distri] DONE",
                        "agreement [distri] DONE",
                        "partnership [distri, shop] DONE",
                        "customer-relationship [distri, acme] DONE");
        assertThat(checklist("distri").ready()).contains(true);
    }

    @Test
    void a_new_reseller_starts_with_what_waits_for_nothing() {
        shop(partner -> partner.neverOnboarded().neverEnrolled().noMpnId().agreements(List.of()));
        relationships();

        assertThat(said("shop", "account")).isEqualTo("NEXT create-account shop");
        assertThat(said("shop", "profile")).isEqualTo("NEXT enroll shop");
        assertThat(said("shop", "contact")).isEqualTo("BLOCKED waits for [profile]");
        assertThat(said("shop", "mpn-id")).isEqualTo("NEXT associate-mpn-id shop");
        assertThat(said("shop", "verification")).isEqualTo("BLOCKED waits for [contact]");
        assertThat(said("shop", "agreement"))
                .isEqualTo("BLOCKED sign-partner-agreement shop waits for [mpn-id, verification]");
        assertThat(said("shop", "admin-agent")).isEqualTo("UNKNOWN");
        assertThat(said("shop", "partnership"))
                .isEqualTo("BLOCKED establish-partnership distri [shop] waits for [account, profile]");
        assertThat(said("shop", "customer-relationship"))
                .isEqualTo("BLOCKED request-relationship shop [shop, acme] waits for [account, profile]");
        assertThat(checklist("shop").ready()).contains(false);
    }

    @Test
    void nothing_that_is_stated_tells_whether_who_has_not_signed_was_verified() {
        shop(partner -> partner.agreements(List.of()));

        assertThat(said("shop", "contact")).isEqualTo("UNKNOWN");
        assertThat(said("shop", "verification")).isEqualTo("UNKNOWN");
        assertThat(said("shop", "agreement")).isEqualTo("NEXT sign-partner-agreement shop");
    }

    @Test
    void what_is_not_stated_is_asked_and_leaves_it_open() {
        partners.put("shop", Partner.builder("shop", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-shop")));
        statesRelationships = false;

        assertThat(said("shop", "account")).isEqualTo("UNKNOWN lacks [shop onboardedOn]");
        assertThat(said("shop", "profile")).isEqualTo("UNKNOWN lacks [shop enrolledOn]");
        assertThat(said("shop", "contact")).isEqualTo("UNKNOWN");
        assertThat(said("shop", "mpn-id")).isEqualTo("UNKNOWN lacks [shop mpnId, shop country]");
        assertThat(said("shop", "verification")).isEqualTo("UNKNOWN lacks [shop agreements]");
        assertThat(said("shop", "agreement")).contains("UNKNOWN lacks [shop agreements");
        assertThat(said("shop", "partnership")).isEqualTo("UNKNOWN lacks [scenario relationships]");
        assertThat(said("shop", "customer-relationship")).isEqualTo("UNKNOWN lacks [scenario relationships]");
        assertThat(checklist("shop").ready()).isEmpty();
    }

    @Test
    void what_comes_later_stands_in_the_way_and_nothing_on_the_list_helps() {
        shop(partner -> partner.enrolledOn(TOMORROW).agreements(SIGNED_TOMORROW));

        assertThat(said("shop", "profile")).isEqualTo("BLOCKED against later");
        assertThat(said("shop", "agreement")).isEqualTo("BLOCKED against signedLater");
        assertThat(item("shop", "profile").message(Texts.standard(), Locale.ENGLISH))
                .contains(TOMORROW.toString());
        day = TOMORROW;
        assertThat(checklist("shop").ready()).contains(true);
    }

    @Test
    void a_signature_of_another_account_of_the_company_counts_and_its_verification_is_not_its_own() {
        shop(partner -> partner.organization("direct").agreements(List.of()));

        assertThat(said("shop", "agreement")).isEqualTo("DONE");
        assertThat(said("shop", "verification")).isEqualTo("UNKNOWN");
        assertThat(checklist("shop").ready()).contains(true);
    }

    @Test
    void who_has_signed_once_was_verified_also_if_the_agreement_has_ended() {
        shop(partner -> partner.agreements(Agreement.ended(
                AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 3, 1), LocalDate.of(2021, 1, 1))));

        assertThat(said("shop", "verification")).isEqualTo("DONE");
        assertThat(said("shop", "contact")).isEqualTo("DONE");
        assertThat(said("shop", "agreement")).isEqualTo("NEXT sign-partner-agreement shop");
    }

    @Test
    void a_provider_that_needs_an_mpn_id_only_to_sign_gets_it_first() {
        partner(
                "distri",
                PartnerType.INDIRECT_PROVIDER,
                partner -> partner.noMpnId().agreements(List.of()));

        assertThat(said("distri", "agreement")).isEqualTo("NEXT associate-mpn-id distri");
        partners.put("distri", after("distri", "agreement").partner("distri").orElseThrow().toBuilder());
        assertThat(said("distri", "agreement")).isEqualTo("NEXT sign-partner-agreement distri");
    }

    private Book after(String partner, String name) {
        return item(partner, name).after().orElseThrow();
    }

    @Test
    void a_direct_bill_partner_that_is_not_enrolled_lacks_what_only_an_enrollment_states() {
        partner("direct", PartnerType.DIRECT_BILL, Partner.Builder::neverEnrolled);

        assertThat(said("direct", "profile")).isEqualTo("UNKNOWN enroll direct lacks [transaction capabilities]");
        assertThat(checklist("direct").ready()).isEmpty();
    }

    @Test
    void what_is_requested_waits_for_who_has_to_accept() {
        relationships(
                Partnership.of("distri", "shop", Status.REQUESTED),
                ResellerRelationship.of("shop", "acme", Status.REQUESTED));

        assertThat(item("shop", "partnership").by()).contains(Actor.RESELLER);
        assertThat(said("shop", "partnership")).isEqualTo("NEXT establish-partnership shop [distri]");
        assertThat(item("shop", "customer-relationship").by()).contains(Actor.CUSTOMER);
        assertThat(after("shop", "partnership").relationships().get())
                .contains(Partnership.of("distri", "shop", Status.ACTIVE));
    }

    @Test
    void each_requested_or_active_one_is_an_item_and_a_removed_one_is_none() {
        partner("wholesale", PartnerType.INDIRECT_PROVIDER, partner -> partner);
        partner("former", PartnerType.INDIRECT_PROVIDER, partner -> partner);
        relationships(
                Partnership.of("wholesale", "shop", Status.REQUESTED),
                Partnership.of("former", "shop", Status.REMOVED),
                Partnership.of("distri", "shop", Status.ACTIVE),
                ResellerRelationship.of("shop", "acme", Status.ACTIVE));

        assertThat(items("shop").subList(7, 10))
                .containsExactly(
                        "partnership [wholesale, shop] NEXT",
                        "partnership [distri, shop] DONE",
                        "customer-relationship [shop, acme] DONE");
    }

    @Test
    void one_of_which_the_status_is_not_stated_is_asked_about() {
        relationships(Partnership.of("distri", "shop"), ResellerRelationship.of("shop", "acme", Status.ACTIVE));

        assertThat(said("shop", "partnership")).isEqualTo("UNKNOWN lacks [distri/shop status]");
    }

    @Test
    void one_is_begun_with_somebody_who_is_declared_or_with_nobody() {
        relationships();
        assertThat(said("shop", "partnership")).isEqualTo("NEXT establish-partnership distri [shop]");
        assertThat(item("shop", "partnership").of()).containsExactly("shop");

        partners.remove("distri");
        hasCustomer = false;
        assertThat(said("shop", "partnership")).isEqualTo("BLOCKED");
        assertThat(said("shop", "customer-relationship")).isEqualTo("BLOCKED");
    }

    @Test
    void another_region_stands_in_the_way_of_a_partnership() {
        partner("distri", PartnerType.INDIRECT_PROVIDER, partner -> partner.country("US"));
        relationships(Partnership.of("distri", "shop", Status.REQUESTED));

        assertThat(said("shop", "partnership")).isEqualTo("BLOCKED against otherRegion");
        assertThat(item("shop", "partnership").message(Texts.standard(), Locale.ENGLISH))
                .isEqualTo(item("shop", "partnership")
                        .obstacle()
                        .map(violation -> Texts.standard().message(violation, Locale.ENGLISH))
                        .orElseThrow());
    }

    @Test
    void a_reseller_of_a_provider_gets_ready_first_by_its_own_steps() {
        shop(partner -> partner.neverEnrolled());
        relationships(Partnership.of("distri", "shop", Status.REQUESTED));

        assertThat(said("distri", "partnership")).isEqualTo("NEXT enroll shop");
    }

    @Test
    void a_checklist_never_ends_what_two_have() {
        partners.put(
                "store",
                Partner.builder("store", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-acme"))
                        .country("DE")
                        .organization("acme")
                        .onboardedOn(LocalDate.of(2019, 5, 2))
                        .enrolledOn(LocalDate.of(2019, 5, 9)));
        relationships(
                Partnership.of("distri", "store", Status.ACTIVE),
                ResellerRelationship.of("distri", "acme", Status.REQUESTED));
        Book book = Book.builder()
                .partner(partners.get("distri"))
                .partner(partners.get("store"))
                .customer(Customer.builder("acme", Tenant.of("t-acme")).country("DE"))
                .relationships(relationships)
                .build();

        Item customer = Readiness.of(rules).of("distri", book, day).items().get(3);

        assertThat(customer.state()).isEqualTo(Checklist.State.BLOCKED);
        assertThat(customer.obstacle())
                .hasValueSatisfying(one -> assertThat(one.reason()).isEqualTo("alreadyReseller"));
    }

    @Test
    void a_partnership_on_the_list_rules_out_a_customer_in_the_tenant_of_that_reseller() {
        Book book = Book.builder()
                .partner(partners.get("distri"))
                .partner(partners.get("shop"))
                .customer(Customer.builder("own-use", Tenant.of("t-shop")).country("DE"))
                .relationships(List.of(Partnership.of("distri", "shop", Status.REQUESTED)))
                .build();

        List<Item> items = Readiness.of(rules).of("distri", book, day).items();

        assertThat(items.get(2).state()).isEqualTo(Checklist.State.NEXT);
        assertThat(items.get(3).state()).isEqualTo(Checklist.State.BLOCKED);
        assertThat(items.get(3).obstacle())
                .hasValueSatisfying(one -> assertThat(one.reason()).isEqualTo("alreadyReseller"));
    }

    @Test
    void what_no_rule_asks_for_on_the_day_is_no_item() {
        day = LocalDate.of(2020, 1, 31);
        assertThat(items("shop")).noneMatch(item -> item.startsWith("agreement"));
        day = LocalDate.of(2020, 2, 1);
        assertThat(items("shop")).anyMatch(item -> item.startsWith("agreement"));

        rules = rules.without(RuleId.of("partnership-active"));
        assertThat(items("shop")).noneMatch(item -> item.startsWith("partnership"));
    }

    @Test
    void an_item_says_which_rule_asks_for_it_and_what_it_rests_on() {
        assertThat(item("shop", "mpn-id").rule()).contains(RuleId.of("mpn-id-associated"));
        shop(partner -> partner.mpnId(MpnId.of("mpn-shop", MpnId.Type.LOCATION, "FR")));
        assertThat(item("shop", "mpn-id").rule()).contains(RuleId.of("mpn-id-in-account-country"));
        assertThat(item("shop", "admin-agent").rule()).isEmpty();
        assertThat(item("shop", "admin-agent").citations())
                .extracting(citation -> citation.clause().orElseThrow())
                .containsExactly("S1-170", "S1-171");
        assertThat(checklist("shop").items())
                .allSatisfy(item -> assertThat(item.citations()).isNotEmpty());
    }

    @Test
    void a_partner_that_is_not_declared_is_refused() {
        assertThatThrownBy(() -> checklist("nobody"))
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageContaining("nobody");
    }
}
