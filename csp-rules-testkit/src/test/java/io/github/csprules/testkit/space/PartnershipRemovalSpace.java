package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.DAY;
import static io.github.csprules.testkit.space.Dimensions.PROVIDER_TYPE;
import static io.github.csprules.testkit.space.Dimensions.RESELLER_TYPE;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Book;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.util.List;

/** A provider and a reseller part. Small enough to be run whole. */
final class PartnershipRemovalSpace {

    private static final Dimension<Fact<List<Relationship>>> PARTNERSHIP = Dimension.<Fact<List<Relationship>>>named(
                    "partnership")
            .value("active", of("distri", "shop", Relationship.Status.ACTIVE))
            .value("requested", of("distri", "shop", Relationship.Status.REQUESTED))
            .value("removed", of("distri", "shop", Relationship.Status.REMOVED))
            .value("none", Fact.of(List.of()))
            .value("the wrong way round", of("shop", "distri", Relationship.Status.ACTIVE))
            .value("with another provider", of("wholesale", "shop", Relationship.Status.ACTIVE))
            .value("not stated", Fact.notStated())
            .seenBy(CspRules.PARTNERSHIP_ACTIVE);

    private static final Dimension<PartnershipRemoval.Requester> REQUESTED_BY = Dimension.ofValues(
                    "requestedBy",
                    PartnershipRemoval.Requester.MICROSOFT_SUPPORT,
                    PartnershipRemoval.Requester.PROVIDER,
                    PartnershipRemoval.Requester.RESELLER)
            .seenBy(CspRules.REMOVAL_CHANNEL, CspRules.PERMITTED_ROLE);

    private static final Dimension<Fact<Boolean>> GOOD_FAITH =
            Dimension.ofFact("goodFaith", true, false).seenBy(CspRules.REMOVAL_IN_GOOD_FAITH);

    private static final Dimension<Fact<PartnershipRemoval.LegalNotice>> LEGAL_NOTICE = Dimension.ofFact(
                    "legalNotice",
                    PartnershipRemoval.LegalNotice.GIVEN,
                    PartnershipRemoval.LegalNotice.NOT_REQUIRED,
                    PartnershipRemoval.LegalNotice.OUTSTANDING)
            .seenBy(CspRules.LEGAL_NOTICE_GIVEN);

    static final Space SPACE = Space.of(
            TransactionType.PARTNERSHIP_REMOVAL,
            PartnershipRemovalSpace::scenario,
            DAY,
            PROVIDER_TYPE,
            RESELLER_TYPE,
            PARTNERSHIP,
            REQUESTED_BY,
            GOOD_FAITH,
            LEGAL_NOTICE,
            ROLE);

    private PartnershipRemovalSpace() {}

    private static Fact<List<Relationship>> of(String provider, String reseller, Relationship.Status status) {
        return Fact.of(List.of(Partnership.of(provider, reseller, status)));
    }

    private static Scenario scenario(Point at) {
        Book.Builder book = Book.builder()
                .partner(Partner.builder("distri", at.get(PROVIDER_TYPE), Tenant.csp("t-distri"))
                        .country("ES"))
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
