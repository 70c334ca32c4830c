package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.PROVIDER_TYPE;
import static io.github.csprules.testkit.space.Dimensions.RESELLER_TYPE;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.model.Book;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.List;

/** A provider and a reseller part. Small enough to be run whole. */
final class PartnershipRemovalSpace {

    private static final Dimension<LocalDate> DAY = Dimensions.days(
                    "2023-09-15", "2023-08-17", "2021-09-20", "2020-06-29")
            .seenBy(
                    "removal-channel",
                    "removal-in-good-faith",
                    "legal-notice-given",
                    "permitted-role",
                    "region-uncertain");

    private static final Dimension<Fact<String>> PROVIDER_COUNTRY = Dimension.<Fact<String>>named("provider's country")
            .value("ES", Fact.of("ES"))
            .value("RU", Fact.of("RU"))
            .value("not stated", Fact.notStated())
            .seenBy("region-uncertain");

    private static final Dimension<Fact<List<Relationship>>> PARTNERSHIP = partnership();

    private static final Dimension<PartnershipRemoval.Requester> REQUESTED_BY = Dimension.ofValues(
                    "requestedBy",
                    PartnershipRemoval.Requester.MICROSOFT_SUPPORT,
                    PartnershipRemoval.Requester.PROVIDER,
                    PartnershipRemoval.Requester.RESELLER)
            .seenBy("removal-channel", "removal-in-good-faith", "legal-notice-given", "permitted-role");

    private static final Dimension<Fact<Boolean>> GOOD_FAITH =
            Dimension.ofFact("goodFaith", true, false).seenBy("removal-in-good-faith");

    private static final Dimension<Fact<PartnershipRemoval.LegalNotice>> LEGAL_NOTICE = Dimension.ofFact(
                    "legalNotice",
                    PartnershipRemoval.LegalNotice.GIVEN,
                    PartnershipRemoval.LegalNotice.NOT_REQUIRED,
                    PartnershipRemoval.LegalNotice.OUTSTANDING)
            .seenBy("legal-notice-given");

    static final Space SPACE = Space.of(
            TransactionType.PARTNERSHIP_REMOVAL,
            PartnershipRemovalSpace::scenario,
            DAY,
            PROVIDER_TYPE,
            RESELLER_TYPE,
            PROVIDER_COUNTRY,
            PARTNERSHIP,
            REQUESTED_BY,
            GOOD_FAITH,
            LEGAL_NOTICE,
            ROLE);

    private PartnershipRemovalSpace() {}

    private static Dimension<Fact<List<Relationship>>> partnership() {
        Dimension<Fact<List<Relationship>>> all = Dimension.named("partnership");
        for (Fact<Relationship.Status> status : Dimensions.statuses()) {
            all = all.value(
                    Dimensions.word(status), Fact.of(List.of(Dimensions.partnership("distri", "shop", status))));
        }
        return all.value("none", Fact.of(List.of()))
                .value("the wrong way round", active("shop", "distri"))
                .value("with another provider", active("wholesale", "shop"))
                .value("relationships not stated", Fact.notStated())
                .seenBy("partnership-to-remove");
    }

    private static Fact<List<Relationship>> active(String provider, String reseller) {
        return Fact.of(List.of(Dimensions.partnership(provider, reseller, Fact.of(Relationship.Status.ACTIVE))));
    }

    private static Scenario scenario(Point at) {
        Partner.Builder provider = Partner.builder("distri", at.get(PROVIDER_TYPE), Tenant.csp("t-distri"));
        state(at.get(PROVIDER_COUNTRY), provider::country);
        Book.Builder book = Book.builder()
                .partner(provider)
                .partner(Partner.builder("shop", at.get(RESELLER_TYPE), Tenant.csp("t-shop"))
                        .country("ES"))
                .partner(Partner.builder("wholesale", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-wholesale"))
                        .country("ES"));
        state(at.get(PARTNERSHIP), book::relationships);
        PartnershipRemoval.Builder removal = PartnershipRemoval.builder("distri", "shop", at.get(REQUESTED_BY));
        state(at.get(GOOD_FAITH), removal::goodFaith);
        state(at.get(LEGAL_NOTICE), removal::legalNotice);
        state(at.get(ROLE), removal::role);
        return Scenario.builder(at.get(DAY), book, removal).build();
    }
}
