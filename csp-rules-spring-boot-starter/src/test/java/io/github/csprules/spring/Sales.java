package io.github.csprules.spring;

import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.RuleId;
import java.time.LocalDate;

/** A sale across regions, which the program denies, and rules of an application. */
final class Sales {

    /** Denied: `customer-within-region` is violated, once for the only partner. */
    static final String ACROSS_REGIONS = """
            {
              "schema": "csp-scenario/1", "asOf": "2021-03-15",
              "partners": [
                { "id": "contoso", "type": "DIRECT_BILL", "country": "FR", "tenant": { "id": "t-contoso" },
                  "organization": "contoso", "affiliates": [],
                  "agreements": [ { "type": "MICROSOFT_PARTNER_AGREEMENT", "signedOn": "2019-11-04" } ] } ],
              "customers": [
                { "id": "adventure", "organization": "adventure", "country": "US",
                  "tenant": { "id": "t-adventure", "type": "CUSTOMER" } } ],
              "relationships": [
                { "type": "RESELLER_RELATIONSHIP", "partner": "contoso", "customer": "adventure", "status": "ACTIVE",
                  "delegatedAdmin": "DAP" } ],
              "transaction": { "type": "SALE", "channel": [ "contoso" ], "customer": "adventure" }
            }
            """;

    private Sales() {}

    /** A rule that an application adds: it is violated by every sale. */
    static TransactionRule never(String id) {
        Citation terms = Citation.of("1", "terms", "Sales", LocalDate.of(2020, 1, 1));
        Reason closed = Reason.reason("closed")
                .decidedBy(terms)
                .remedy("wait", Actor.HOST)
                .build();
        RuleInfo info = RuleInfo.rule(RuleId.of(id))
                .on(TransactionType.SALE)
                .reasons(closed)
                .build();
        return TransactionRule.of(
                info, scenario -> violated(closed, scenario.channel().get(0)));
    }
}
