package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelationshipTest {

    private static final Partnership PARTNERSHIP = Partnership.of("distri", "shop", Relationship.Status.ACTIVE);
    private static final ResellerRelationship RESELLER_RELATIONSHIP =
            ResellerRelationship.of("distri", "fabrikam", Relationship.Status.ACTIVE);

    @Test
    void a_reseller_relationship_assumes_the_privileges_that_it_states() {
        ResellerRelationship stated = RESELLER_RELATIONSHIP.withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.DAP);
        ResellerRelationship assumed = stated.assuming(FactName.DELEGATED_ADMIN, FactName.DELEGATED_ADMIN);
        assertThat(assumed.delegatedAdmin().isAssumed()).isTrue();
        assertThat(assumed).isEqualTo(stated.assumingDelegatedAdmin()).isNotEqualTo(stated);
        assertThat(stated.assuming()).isEqualTo(stated);
    }

    @Test
    void how_far_it_has_come_is_a_fact_of_both_kinds() {
        for (Relationship unknown : List.of(Partnership.of("a", "b"), ResellerRelationship.of("a", "b"))) {
            assertThat(unknown.status()).isEqualTo(Fact.notStated());
            assertThat(unknown.isActive()).isFalse();
            assertProblems(unknown, "/assumed/0", FactName.STATUS);

            Relationship active = unknown.withStatus(Relationship.Status.ACTIVE);
            assertThat(active.isActive()).isTrue();
            assertThat(active).isNotEqualTo(unknown);
            Relationship assumed = active.assuming(FactName.STATUS);
            assertThat(assumed.isActive()).isTrue();
            assertThat(assumed.status().isAssumed()).isTrue();
            assertThat(assumed.withStatus(Relationship.Status.REMOVED).assumed())
                    .as("a new status is knowledge")
                    .isEmpty();
            assertThat(assumed.withStatus(Relationship.Status.REMOVED).isActive())
                    .isFalse();
        }
    }

    @Test
    void what_is_not_stated_cannot_be_assumed() {
        assertProblems(RESELLER_RELATIONSHIP, "/assumed/0", FactName.DELEGATED_ADMIN);
        assertProblems(
                RESELLER_RELATIONSHIP.withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.NONE),
                "/assumed/1",
                FactName.DELEGATED_ADMIN,
                FactName.ORGANIZATION);
        assertProblems(PARTNERSHIP, "/assumed/0", FactName.DELEGATED_ADMIN);
        assertThat(PARTNERSHIP.assuming()).isEqualTo(PARTNERSHIP);
    }

    private static void assertProblems(Relationship relationship, String pointer, FactName<?>... facts) {
        InvalidScenarioException e =
                catchThrowableOfType(InvalidScenarioException.class, () -> relationship.assuming(facts));
        assertThat(e.problems())
                .extracting(problem -> problem.code() + " " + problem.pointer())
                .containsExactly("assumed " + pointer);
    }
}
