package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFixtureTest {

    static List<ScenarioFixture> defaults() {
        return Stream.concat(
                        Stream.of(TransactionType.values()).map(ScenarioFixture::ofType),
                        Stream.of(
                                aSale("direct"),
                                aSale(sale -> sale.partnerIdOnRecord(ScenarioFixture.SHOP_MPN_ID)),
                                anAssignment(ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT),
                                anAssignment(ResellerAssignment.Purpose.AZURE_ACCOUNT_MANAGEMENT),
                                anAssignment(ResellerAssignment.Purpose.SUPPORT),
                                anEnrollment("direct")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void every_default_is_allowed_by_the_extended_policy(ScenarioFixture fixture) {
        Verdict verdict = CspPolicy.extended().evaluate(fixture.build());

        assertThat(verdict.isUnconditional()).as("%s", verdict).isTrue();
        assertThat(verdict.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void there_is_a_default_of_every_type(TransactionType type) {
        assertThat(ScenarioFixture.ofType(type).build().type()).isEqualTo(type);
    }
}
