package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.PartnerType;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class SupportedChannelTest {

    private final RuleTester rule = RuleTester.of(new SupportedChannel());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SALE")
    void does_not_apply_to_what_is_not_a_sale(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @Test
    void is_satisfied_by_a_direct_bill_partner_alone() {
        rule.on(aSale("direct")).isSatisfied();
    }

    @Test
    void is_satisfied_by_a_provider_with_a_reseller_behind_it() {
        rule.on(aSale("distri", "shop")).isSatisfied();
    }

    @Test
    void is_violated_by_a_reseller_without_a_provider() {
        rule.on(aSale("shop"))
                .isViolated("resellerWithoutProvider")
                .about("shop")
                .withoutArguments()
                .citing("S0-128", "S0-129")
                .errors()
                .remedies("sell-through-provider", "find-provider")
                .by(Actor.RESELLER, Actor.RESELLER);
    }

    @Test
    void is_violated_by_a_provider_without_a_reseller() {
        rule.on(aSale("distri"))
                .isViolated("providerWithoutReseller")
                .about("distri")
                .withoutArguments()
                .citing("S0-162", "S0-163", "S3-116")
                .errors()
                .remedies("sell-through-reseller", "buy-from-direct-bill-partner")
                .by(Actor.PROVIDER, Actor.CUSTOMER);
    }

    @Test
    void is_violated_once_about_all_partners_of_any_other_channel_in_their_order() {
        rule.on(aSale("distri", "shop", "store", "direct"))
                .isViolated("resaleBetweenPartners")
                .about("distri", "shop", "store", "direct")
                .with("types", List.of("INDIRECT_PROVIDER", "INDIRECT_RESELLER", "INDIRECT_RESELLER", "DIRECT_BILL"))
                .citing("S0-158", "S4-120")
                .errors()
                .remedies("sell-through-supported-channel")
                .by(Actor.HOST);
    }

    /** Every channel that a sale can have: one to five partners of the three types. */
    static Stream<List<PartnerType>> channels() {
        return Stream.iterate(channelsOf(List.of(List.of())), SupportedChannelTest::channelsOf)
                .limit(5)
                .flatMap(List::stream);
    }

    private static List<List<PartnerType>> channelsOf(List<List<PartnerType>> shorter) {
        List<List<PartnerType>> longer = new ArrayList<>();
        for (List<PartnerType> channel : shorter) {
            for (PartnerType type : PartnerType.values()) {
                longer.add(Stream.concat(channel.stream(), Stream.of(type)).toList());
            }
        }
        return longer;
    }

    @ParameterizedTest
    @MethodSource("channels")
    void is_satisfied_or_violated_as_the_policy_says_for_every_channel(List<PartnerType> types) {
        String[] ids = new String[types.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "partner-" + i;
        }
        ScenarioFixture sale = aSale(ids);
        for (int i = 0; i < ids.length; i++) {
            sale.alsoPartner(ids[i], types.get(i));
        }

        if (types.equals(List.of(PartnerType.DIRECT_BILL))
                || types.equals(List.of(PartnerType.INDIRECT_PROVIDER, PartnerType.INDIRECT_RESELLER))) {
            rule.on(sale).isSatisfied();
        } else if (types.equals(List.of(PartnerType.INDIRECT_RESELLER))) {
            rule.on(sale).isViolated("resellerWithoutProvider").about(ids);
        } else if (types.equals(List.of(PartnerType.INDIRECT_PROVIDER))) {
            rule.on(sale).isViolated("providerWithoutReseller").about(ids);
        } else {
            rule.on(sale).isViolated("resaleBetweenPartners").about(ids).with("types", types);
        }
    }
}
