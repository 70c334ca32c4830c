package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aCustomerRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aPartnership;
import static io.github.csprules.catalog.ScenarioFixture.aRemoval;
import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.aSignature;
import static io.github.csprules.catalog.ScenarioFixture.aSupportEngagement;
import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.AssignmentPurpose;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFixtureTest {

    static List<ScenarioFixture> defaults() {
        return Stream.concat(
                        Stream.of(
                                aSale(),
                                aSale("direct"),
                                aSale(sale -> sale.partnerIdOnRecord(ScenarioFixture.SHOP_MPN_ID)),
                                aPartnership(),
                                aRemoval(),
                                aCustomerRelationship(),
                                aSupportEngagement(),
                                anEnrollment("shop"),
                                anEnrollment("direct"),
                                aSignature()),
                        Stream.of(AssignmentPurpose.values()).map(ScenarioFixture::anAssignment))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void every_default_is_allowed_by_the_extended_policy(ScenarioFixture fixture) {
        Verdict verdict = CspPolicy.extended().evaluate(fixture.build());

        assertThat(verdict.isUnconditional()).as("%s", verdict).isTrue();
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void there_is_a_default_of_every_type() {
        Set<TransactionType> types = EnumSet.noneOf(TransactionType.class);
        defaults().forEach(fixture -> types.add(fixture.build().type()));

        assertThat(types).containsExactlyInAnyOrder(TransactionType.values());
    }
}
