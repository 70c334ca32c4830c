package io.github.csprules.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Region;
import io.github.csprules.model.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What values an argument takes, and what it is called. */
class ArgumentTypeTest {

    @Test
    void constants_have_the_names_of_their_type_and_of_each() {
        ArgumentType cloud = ArgumentType.of(Tenant.Cloud.class);
        assertThat(cloud.name()).isEqualTo("Tenant.Cloud");
        assertThat(ArgumentType.of(Region.class).name()).isEqualTo("Region");
        assertThat(cloud.constants()).containsExactly("GLOBAL", "US_GOVERNMENT", "GERMANY", "CHINA");
        assertThat(cloud.list().constants()).isEqualTo(cloud.constants());
        assertThat(ArgumentType.TEXT.constants()).isEmpty();
    }

    @Test
    void a_list_is_of_values_of_its_type() {
        ArgumentType types = ArgumentType.of(PartnerType.class);
        assertThat(types.isList()).isFalse();
        assertThat(types.list().isList()).isTrue();
        assertThat(types.list()).hasToString("[PartnerType]");
        assertThat(types.accepts(PartnerType.DIRECT_BILL)).isTrue();
        assertThat(types.accepts(List.of(PartnerType.DIRECT_BILL))).isFalse();
        assertThat(types.list().accepts(List.of(PartnerType.DIRECT_BILL))).isTrue();
        assertThat(types.list().accepts(List.of("DIRECT_BILL"))).isFalse();
        assertThat(types.list().accepts(PartnerType.DIRECT_BILL)).isFalse();
    }

    @Test
    void types_are_equal_if_they_take_the_same_values_under_one_name() {
        List<ArgumentType> ones = types();
        List<ArgumentType> others = types();
        for (int i = 0; i < ones.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                assertThat(ones.get(i).equals(others.get(j))).isEqualTo(i == j);
            }
            assertThat(ones.get(i)).hasSameHashCodeAs(others.get(i));
        }
        assertThat(ones.stream().map(ArgumentType::hashCode).distinct()).hasSizeGreaterThan(2);
    }

    @Test
    void the_text_form_tells_lists() {
        assertThat(ArgumentType.PARTY).hasToString("Party");
        assertThat(ArgumentType.PARTY.list()).hasToString("[Party]");
    }

    @Test
    void a_value_that_is_no_list_is_one_text() {
        assertThat(ArgumentValue.of("a").values()).containsExactly("a");
        assertThat(ArgumentValue.of("a")).isNotEqualTo(ArgumentValue.of(List.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArgumentValue(List.of(), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArgumentValue(List.of("a", "b"), false));
    }

    private static List<ArgumentType> types() {
        return List.of(
                ArgumentType.of(PartnerType.class),
                ArgumentType.of(PartnerType.class).list(),
                ArgumentType.of(Tenant.Cloud.class),
                ArgumentType.TEXT,
                ArgumentType.PARTY,
                ArgumentType.TEXT.list());
    }
}
