package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Answer.forEach;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;

import io.github.csprules.model.Partner;
import io.github.csprules.model.Party;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;

/**
 * All tenants of a transaction are in one cloud.
 * <p>
 * National clouds are closed: a partner needs an account in the cloud of those whom it trades with.
 * <p>
 * <b>Reading:</b> what the pages say is not available in a national cloud yet is not judged.
 * <p>
 * Allowed: partner and customer in the cloud for US Government.<br>
 * Denied: a partner of the public cloud sells to a customer in it.
 *
 * @see "csp-national-clouds-overview"
 */
final class SameCloud implements TransactionRule {

    private static final Reason OTHER_CLOUD = reason("otherCloud")
            .argument("cloud", Tenant.Cloud.class)
            .argument("otherCloud", Tenant.Cloud.class)
            .decidedBy(Citation.ofPage("csp-national-clouds-overview"))
            .remedy("use-account-in-cloud", PARTNER)
            .build();

    private static final RuleInfo INFO = rule("same-cloud")
            .on(SALE, CUSTOMER_RELATIONSHIP, PARTNERSHIP)
            .reasons(OTHER_CLOUD)
            .cites(Citation.ofPage("csp-national-clouds-overview"))
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Answer check(Scenario scenario) {
        return scenario.type() == PARTNERSHIP
                ? sameCloud(scenario.provider(), scenario.reseller())
                : forEach(scenario.partners(), scenario, SameCloud::sameCloud);
    }

    private static Answer sameCloud(Partner partner, Scenario scenario) {
        return sameCloud(partner, scenario.customer());
    }

    private static Answer sameCloud(Partner partner, Party other) {
        Tenant.Cloud ours = partner.tenant().cloud();
        Tenant.Cloud theirs = other.tenant().cloud();
        return ours == theirs ? satisfied() : violated(OTHER_CLOUD, partner, other, ours, theirs);
    }
}
