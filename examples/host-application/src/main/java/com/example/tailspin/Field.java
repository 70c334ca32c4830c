package com.example.tailspin;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import java.util.Arrays;
import java.util.Optional;

/**
 * A field of the shop's forms: where the clerk's answer about a fact is written. Each has one statement, which takes
 * the answer, then the account.
 */
enum Field {
    COUNTRY(FactName.COUNTRY, "update account set ctry = ?, ctry_guessed = false where account_no = ?"),
    VAT_NO(FactName.ORGANIZATION, "update account set vat_no = ? where account_no = ?"),
    GROUP(FactName.AFFILIATES, "insert into group_company (vat_no, account_no) values (?, ?)"),
    TENANT_USE(FactName.TENANT_TYPE, "update account set tenant_use = ? where account_no = ?"),
    MPN(FactName.MPN_ID, "update account set mpn = ? where account_no = ?"),
    MPN_KIND(FactName.MPN_ID_TYPE, "update account set mpn_kind = ? where account_no = ?"),
    MPN_COUNTRY(FactName.MPN_ID_COUNTRY, "update account set mpn_ctry = ? where account_no = ?"),
    PORTAL_SINCE(FactName.ONBOARDED_ON, "update account set portal_since = ? where account_no = ?"),
    PROGRAM_SINCE(FactName.ENROLLED_ON, "update account set program_since = ? where account_no = ?"),
    PAPER(FactName.AGREEMENTS, "insert into contract (signed_on, account_no, paper) values (?, ?, 'MPA')"),
    LINK_STATE(FactName.STATUS, "update link set state = ? where upper_no = 1000 and lower_no = ?"),
    LINKS_READ_ON(FactName.RELATIONSHIPS, "update account set links_read_on = ? where account_no = ?"),
    DUNNING_LEVEL(CreditHold.DUNNING_LEVEL, "update account set dunning_level = ? where account_no = ?");

    private final FactName<?> fact;
    private final String statement;

    Field(FactName<?> fact, String statement) {
        this.fact = fact;
        this.statement = statement;
    }

    /** The field for a fact; none for those of the transaction, which the shop knows from the order. */
    static Optional<Field> of(FactRef fact) {
        return Arrays.stream(values())
                .filter(field -> field.fact.equals(fact.fact()) && !fact.of().equals(FactRef.TRANSACTION))
                .findFirst();
    }

    String statement() {
        return statement;
    }
}
