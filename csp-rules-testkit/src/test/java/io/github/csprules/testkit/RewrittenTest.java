package io.github.csprules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RewrittenTest {

    @Test
    void numbers_keep_every_digit() {
        FactName<BigDecimal> level = FactName.of("com.acme.level");
        BigDecimal longest = new BigDecimal("123456789012345.678901");
        Scenario scenario = Scenarios.any().stream(7).findFirst().orElseThrow().toBuilder()
                .extensions(Extensions.none().with(level, longest))
                .build();
        assertThat(Rewritten.turnedRound(scenario).extensions().number(level).get())
                .isEqualByComparingTo(longest);
        assertThat(Rewritten.named(scenario, "x").extensions().number(level).get())
                .isEqualByComparingTo(longest);
    }
}
