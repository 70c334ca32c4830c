package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.addingCustomer;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;

import io.github.csprules.model.Partner;
import io.github.csprules.model.Party;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * Partners and customers that do business with each other are in one cloud.
 * <p>
 * National clouds are closed: a partner needs an account in the cloud of those whom it trades with.
 * <p>
 * Allowed: partner and customer in the cloud for US Government.<br>
 * Denied: a partner of the public cloud sells to a customer in it.
 */
final class SameCloud extends Rule {

    private static final Reason OTHER_CLOUD = reason("otherCloud")
            .needs(Reason.Need.OTHER_SELLER)
            .argument("cloud", Tenant.Cloud.class)
            .argument("otherCloud", Tenant.Cloud.class)
            .decidedBy("csp-national-clouds-overview")
            .remedyBySubject("use-account-in-cloud")
            .build();

    SameCloud() {
        super(rule("same-cloud")
                .on(SALE, CUSTOMER_RELATIONSHIP, RESELLER_ASSIGNMENT, PARTNERSHIP)
                .reasons(OTHER_CLOUD)
                .reading("What pages say is not yet available in a national cloud is not judged."));
    }

    @Override
    public Answer check(Scenario scenario) {
        return switch (scenario.type()) {
            case PARTNERSHIP -> sameCloud(scenario.provider(), scenario.reseller());
            case RESELLER_ASSIGNMENT -> forEach(addingCustomer(scenario), scenario, SameCloud::sameCloud);
            default -> forEach(scenario.partners(), scenario, SameCloud::sameCloud);
        };
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
