package io.github.csprules.json;

/** A valid scenario to be changed by tests, and how to change it. */
final class Documents {

    /** Everything that a scenario can hold, in a sale. */
    static final String SALE = """
            {
              "schema": "csp-scenario/1",
              "reference": "order-17",
              "asOf": "2021-06-22",
              "partners": [
                { "id": "distri", "name": "Contoso Distribution", "type": "INDIRECT_PROVIDER", "country": "FR",
                  "tenant": { "id": "t-distri", "cloud": "GLOBAL" }, "organization": "contoso", "affiliates": [ "contoso-labs", "litware" ],
                  "authorization": "ACTIVE", "registrationId": "R-1", "assumed": [ "affiliates", "authorization" ],
                  "agreements": [
                    { "type": "MICROSOFT_PARTNER_AGREEMENT", "signedOn": "2020-01-10", "endedOn": "2030-01-10" }
                  ],
                  "extensions": { "com.acme.rating": 7.5, "com.acme.tier": "gold", "com.acme.hold": false } },
                { "id": "shop", "type": "INDIRECT_RESELLER", "country": "DE",
                  "tenant": { "id": "t-shop" },
                  "onboardedOn": "2019-05-02", "enrolledOn": "2019-05-09",
                  "mpnId": { "id": "4567890", "type": "LOCATION", "country": "DE" },
                  "agreements": [] }
              ],
              "customers": [
                { "id": "fabrikam", "organization": "fabrikam", "country": "ES",
                  "tenant": { "id": "t-fabrikam", "type": "CUSTOMER" }, "assumed": [ "tenant.type" ] }
              ],
              "subscriptions": [
                { "id": "s1", "customer": "fabrikam",
                  "soldBy": { "channel": "CSP", "partner": "distri", "reseller": "shop" } }
              ],
              "relationships": [
                { "type": "PARTNERSHIP", "provider": "distri", "reseller": "shop", "status": "ACTIVE", "assumed": [ "status" ] },
                { "type": "RESELLER_RELATIONSHIP", "partner": "distri", "customer": "fabrikam", "status": "ACTIVE",
                  "delegatedAdmin": "DAP", "assumed": [ "delegatedAdmin" ] }
              ],
              "transaction":
                { "type": "SALE", "role": "ADMIN_AGENT", "channel": [ "distri", "shop" ], "customer": "fabrikam",
                  "kind": "NEW_ORDER", "newCustomer": true,
                  "offer": { "publisher": "MICROSOFT", "name": "Office 365 E3" }, "partnerIdOnRecord": "4567890",
                  "partnerOnRecordAttested": true, "assumed": [ "partnerOnRecordAttested" ] },
              "assumed": [ "relationships" ]
            }
            """;

    private static final String TRANSACTION =
            SALE.substring(SALE.indexOf("{ \"type\": \"SALE\""), SALE.lastIndexOf(",\n"));

    private Documents() {}

    /** The scenario with texts in it replaced: from, to, from, to. Each has to be there once. */
    static String sale(String... edits) {
        return edited(SALE, edits);
    }

    /** The scenario with another transaction. */
    static String with(String transaction) {
        return SALE.replace(TRANSACTION, transaction);
    }

    static String edited(String document, String... edits) {
        String text = document;
        for (int i = 0; i < edits.length; i += 2) {
            int at = text.indexOf(edits[i]);
            if (at < 0 || text.indexOf(edits[i], at + 1) >= 0) {
                throw new IllegalArgumentException("not once in the document: " + edits[i]);
            }
            text = text.replace(edits[i], edits[i + 1]);
        }
        return text;
    }
}
