package io.github.csprules.model;

import static io.github.csprules.model.FactName.DELEGATED_ADMIN;
import static io.github.csprules.model.FactName.MPN_ID;
import static io.github.csprules.model.FactName.MPN_ID_TYPE;
import static io.github.csprules.model.FactName.PROFILE;
import static io.github.csprules.model.FactName.PROFILE_ADDRESS;
import static io.github.csprules.model.FactName.ROLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.csprules.CspPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a scenario assumes once one of its facts is not stated any more. */
class WithdrawingTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    private static final Partner PARTNER = Partner.builder("d", PartnerType.DIRECT_BILL, Tenant.csp("t-d"))
            .country("FR")
            .mpnId(MpnId.of("1", MpnId.Type.LOCATION, "FR"))
            .assuming(MPN_ID_TYPE, MPN_ID)
            .build();

    private static final Scenario SUPPORT = Scenario.of(
            DAY,
            Book.builder()
                    .partners(PARTNER)
                    .customers(Customer.builder("c", Tenant.customer("t-c"))
                            .country("FR")
                            .build())
                    .subscriptions(Subscription.builder("s", "c", Subscription.Channel.MICROSOFT)
                            .build())
                    .relationships(ResellerRelationship.of("d", "c", Relationship.Status.ACTIVE)
                            .withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.DAP)
                            .assumingDelegatedAdmin())
                    .build(),
            SupportEngagement.builder("d", "c", "s").build());

    private static final Scenario ENROLLMENT = Scenario.of(
            DAY,
            Book.builder().partners(PARTNER).build(),
            Enrollment.builder("d")
                    .role(Role.GLOBAL_ADMIN)
                    .profile(CompanyProfile.empty().with(PROFILE_ADDRESS, "x"))
                    .assuming(ROLE, PROFILE_ADDRESS)
                    .build());

    private static final FactRef OF_RELATIONSHIP = FactRef.ofRelationship("d", "c", DELEGATED_ADMIN);

    @Test
    void a_fact_is_not_assumed_any_more() {
        assertThat(SUPPORT.assumed())
                .containsExactly(FactRef.of("d", MPN_ID_TYPE), FactRef.of("d", MPN_ID), OF_RELATIONSHIP);
        assertThat(SUPPORT.without(OF_RELATIONSHIP).assumed())
                .containsExactly(FactRef.of("d", MPN_ID_TYPE), FactRef.of("d", MPN_ID));
        assertThat(SUPPORT.without(FactRef.of("d", MPN_ID_TYPE)).assumed())
                .containsExactly(FactRef.of("d", MPN_ID), OF_RELATIONSHIP);
    }

    @Test
    void nor_are_its_parts() {
        Scenario withoutMpnId = SUPPORT.without(FactRef.of("d", MPN_ID));
        Scenario withoutProfile = ENROLLMENT.without(FactRef.ofTransaction(PROFILE));

        assertThat(withoutMpnId.assumed()).containsExactly(OF_RELATIONSHIP);
        assertThat(withoutMpnId.partners().get(0).assumed()).isEmpty();
        assertThat(withoutProfile.assumed())
                .endsWith(FactRef.ofTransaction(ROLE))
                .hasSize(3);
        assertThat(withoutProfile.transaction().assumed()).containsExactly(ROLE);
    }

    @Test
    void without_relationships_nothing_is_assumed_about_one_and_the_rest_is_judged() {
        Scenario without = SUPPORT.without(FactRef.RELATIONSHIPS);

        assertThat(without.assumed()).containsExactly(FactRef.of("d", MPN_ID_TYPE), FactRef.of("d", MPN_ID));
        assertThat(without.isAssuming()).isTrue();
        assertThat(without.without(FactRef.of("d", MPN_ID)).isAssuming()).isFalse();
        assertThatCode(() -> CspPolicy.evaluate(without)).doesNotThrowAnyException();
        assertThat(CspPolicy.evaluate(without).missing()).contains(FactRef.RELATIONSHIPS);
        assertThat(CspPolicy.evaluate(without).assumptions()).isEmpty();
    }

    @Test
    void what_is_not_declared_has_no_facts() {
        for (String id : List.of("x", "d/x", "x/c")) {
            assertThatIllegalArgumentException().isThrownBy(() -> SUPPORT.without(FactRef.of(id, MPN_ID)));
        }
    }

    @Test
    void what_is_known_now_bears_no_mark_whatever_was_stated_before() {
        Partner assuming = Partner.builder("p", PartnerType.DIRECT_BILL, Tenant.csp("t-p"))
                .country("FR")
                .mpnId(MpnId.of("1", MpnId.Type.LOCATION, "FR"))
                .assuming(MPN_ID_TYPE, FactName.COUNTRY)
                .build();

        Partner known = assuming.toBuilder()
                .stating(FactName.MPN_ID_COUNTRY, Fact.of("DE"))
                .knowing(MPN_ID_TYPE, FactName.COUNTRY)
                .build();

        assertThat(known)
                .isEqualTo(Partner.builder("p", PartnerType.DIRECT_BILL, Tenant.csp("t-p"))
                        .country("FR")
                        .mpnId(MpnId.of("1", MpnId.Type.LOCATION, "DE"))
                        .build());
        assertThat(known.mpnId().get().type().isAssumed()).isFalse();
    }

    @Test
    void of_several_assumed_facts_the_others_stay_assumed() {
        Partner partner = PARTNER.toBuilder().assuming(FactName.COUNTRY).build();

        Partner withoutType = partner.toBuilder().notStating(MPN_ID_TYPE).build();
        Partner withoutCountry =
                partner.toBuilder().notStating(FactName.COUNTRY).build();

        assertThat(withoutType.assumed()).containsExactly(MPN_ID, FactName.COUNTRY);
        assertThat(withoutType.mpnId().isAssumed()).isTrue();
        assertThat(withoutType.mpnId().get().type().isNotStated()).isTrue();
        assertThat(withoutCountry.assumed()).containsExactly(MPN_ID_TYPE, MPN_ID);
        assertThat(withoutCountry.country().isNotStated()).isTrue();
        assertThat(withoutCountry.mpnId().isAssumed()).isTrue();
        assertThat(withoutCountry.mpnId().get().type().isAssumed()).isTrue();
    }
}
