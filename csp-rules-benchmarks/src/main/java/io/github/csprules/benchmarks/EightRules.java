package io.github.csprules.benchmarks;

import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Party;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.PolicyRef;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The eight rules as a host writes them for csp-rules: with headers, and with facts that may be missing. */
final class EightRules {

    private static final Reason BROKEN = Reason.reason("broken")
            .decidedBy(Citation.of("contract-of-the-shop", "Orders", LocalDate.of(2022, 1, 1)))
            .build();

    static final RuleSet RULES = RuleSet.of(
            PolicyRef.of("eight-rules", "shop", LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)),
            List.of(
                    rule(0, EightRules::sellerType),
                    rule(1, EightRules::regionOfSale, FactName.COUNTRY),
                    rule(2, EightRules::regionOfPartnership, FactName.COUNTRY),
                    rule(3, EightRules::agreementSigned, FactName.AGREEMENTS),
                    rule(4, EightRules::resellerReady, FactName.ONBOARDED_ON, FactName.ENROLLED_ON),
                    rule(5, EightRules::partnershipActive, FactName.STATUS),
                    rule(6, EightRules::noSelfOrAffiliateSale, FactName.ORGANIZATION, FactName.AFFILIATES),
                    rule(7, EightRules::customerTenant, FactName.TENANT_TYPE)),
            List.of());

    private EightRules() {}

    private static TransactionRule rule(int rule, Function<Scenario, Answer> check, FactName<?>... reads) {
        RuleInfo.Builder header =
                RuleInfo.rule(FlatOrder.RULES[rule]).on(TransactionType.SALE).reasons(BROKEN);
        for (FactName<?> fact : reads) {
            header.reads(ownerOf(fact), fact);
            if (fact == FactName.COUNTRY || fact == FactName.ORGANIZATION) {
                header.reads(FactKind.Owner.CUSTOMER, fact);
            }
        }
        return TransactionRule.of(header.build(), check);
    }

    private static FactKind.Owner ownerOf(FactName<?> fact) {
        return fact == FactName.STATUS
                ? FactKind.Owner.RELATIONSHIP
                : fact == FactName.TENANT_TYPE ? FactKind.Owner.CUSTOMER : FactKind.Owner.PARTNER;
    }

    private static Answer sellerType(Scenario scenario) {
        return scenario.partner().type() == PartnerType.INDIRECT_PROVIDER
                        && seller(scenario).type() == PartnerType.INDIRECT_RESELLER
                ? satisfied()
                : violated(BROKEN, seller(scenario));
    }

    private static Partner seller(Scenario scenario) {
        return scenario.partners().get(scenario.partners().size() - 1);
    }

    private static Answer regionOfSale(Scenario scenario) {
        return sameRegion(seller(scenario), scenario.customer(), scenario.asOf());
    }

    private static Answer regionOfPartnership(Scenario scenario) {
        return sameRegion(scenario.partner(), seller(scenario), scenario.asOf());
    }

    private static Answer sameRegion(Party one, Party other, LocalDate day) {
        if (one.country().isNotStated()) {
            return lacking(one, FactName.COUNTRY);
        }
        if (other.country().isNotStated()) {
            return lacking(other, FactName.COUNTRY);
        }
        return Orders.REGIONS.isSameRegion(one.country().get(), other.country().get(), day)
                ? satisfied()
                : violated(BROKEN, one, other);
    }

    private static Answer agreementSigned(Scenario scenario) {
        Partner seller = seller(scenario);
        if (seller.agreements().isNotStated()) {
            return lacking(seller, FactName.AGREEMENTS);
        }
        return seller.hasInForce(AgreementType.MICROSOFT_PARTNER_AGREEMENT, scenario.asOf())
                ? satisfied()
                : violated(BROKEN, seller);
    }

    private static Answer resellerReady(Scenario scenario) {
        Partner seller = seller(scenario);
        Fact<LocalDate> onboarded = seller.onboardedOn();
        Fact<LocalDate> enrolled = seller.enrolledOn();
        if (onboarded.isNotStated() || enrolled.isNotStated()) {
            return lacking(seller, onboarded.isNotStated() ? FactName.ONBOARDED_ON : FactName.ENROLLED_ON);
        }
        return hasCome(onboarded, scenario.asOf()) && hasCome(enrolled, scenario.asOf())
                ? satisfied()
                : violated(BROKEN, seller);
    }

    private static boolean hasCome(Fact<LocalDate> day, LocalDate asOf) {
        return !day.isNone() && !day.get().isAfter(asOf);
    }

    private static Answer partnershipActive(Scenario scenario) {
        Partner provider = scenario.partner();
        Partner seller = seller(scenario);
        return scenario.book()
                .partnership(provider, seller)
                .map(partnership -> partnership.status().isNotStated()
                        ? lacking(provider, seller, FactRef.of(partnership, FactName.STATUS))
                        : partnership.isActive() ? satisfied() : violated(BROKEN, provider, seller))
                .orElseGet(() -> violated(BROKEN, provider, seller));
    }

    private static Answer noSelfOrAffiliateSale(Scenario scenario) {
        Partner seller = seller(scenario);
        Customer customer = scenario.customer();
        if (customer.organization().isNotStated()) {
            return lacking(customer, FactName.ORGANIZATION);
        }
        if (seller.isKnownToBe(customer)
                || seller.statesAffiliate(customer.organization().get())) {
            return violated(BROKEN, seller, customer);
        }
        return seller.organization().isStated() && seller.affiliates().isStated()
                ? satisfied()
                : lacking(seller, seller.affiliates().isStated() ? FactName.ORGANIZATION : FactName.AFFILIATES);
    }

    private static Answer customerTenant(Scenario scenario) {
        Customer customer = scenario.customer();
        Fact<Tenant.Type> type = customer.tenant().type();
        if (type.isNotStated()) {
            return lacking(customer, FactName.TENANT_TYPE);
        }
        return type.is(Tenant.Type.CUSTOMER) ? satisfied() : violated(BROKEN, customer);
    }
}
