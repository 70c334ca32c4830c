package com.example.tailspin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.TransactionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {

    /** Fails when a newer edition reads a fact that the shop has no place for: before a clerk meets it. */
    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT"})
    void every_fact_that_the_rules_read_has_a_field(TransactionType type) {
        assertThat(ShopPolicy.RULES.facts(type))
                .filteredOn(fact -> fact.owner() != FactKind.Owner.TRANSACTION)
                .extracting(FactKind::name)
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(Field.of(FactRef.of("seller-1", name))).isPresent());
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT"})
    void facts_of_the_transaction_stand_in_the_order(TransactionType type) {
        assertThat(ShopPolicy.RULES.facts(type))
                .filteredOn(fact -> fact.owner() == FactKind.Owner.TRANSACTION)
                .extracting(FactKind::name)
                .isSubsetOf(FactName.NEW_CUSTOMER, FactName.MPN_ID, FactName.PARTNER_ON_RECORD_ATTESTED);
    }

    @Test
    void an_mpn_id_is_the_accounts_or_the_orders() {
        assertThat(Field.of(FactRef.of("seller-1", FactName.MPN_ID))).contains(Field.MPN);
        assertThat(Field.of(FactRef.ofTransaction(FactName.MPN_ID))).isEmpty();
    }
}
