package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;

import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.verdict.ArgumentType;
import java.util.List;

/**
 * Two partners that ask a customer together are an indirect provider and an indirect reseller.
 * <p>
 * A reseller invites its customer to authorize it and its provider at once; any other partner asks for itself.
 * <p>
 * Allowed: a reseller asks its customer for itself and its provider.<br>
 * Denied: two resellers ask a customer together.
 */
final class JointRequest extends Rule {

    private static final Reason NOT_PROVIDER_AND_RESELLER = reason("notProviderAndReseller")
            .needs(Reason.Need.OTHER_SELLER)
            .argument("types", ArgumentType.of(PartnerType.class).list())
            .decidedBy("S1-195", "S3-138")
            .remedy("ask-alone", HOST)
            .remedy("ask-as-provider-and-reseller", HOST)
            .build();

    JointRequest() {
        super(rule("joint-request")
                .on(CUSTOMER_RELATIONSHIP)
                .reasons(NOT_PROVIDER_AND_RESELLER)
                .alsoCites("S1-197"));
    }

    @Override
    public Answer check(Scenario scenario) {
        List<Partner> asking = scenario.partners();
        if (asking.size() == 1) {
            return notApplicable();
        }
        return scenario.resellersOfProviders().isEmpty()
                ? violated(
                        NOT_PROVIDER_AND_RESELLER,
                        asking,
                        asking.stream().map(Partner::type).toList())
                : satisfied();
    }
}
