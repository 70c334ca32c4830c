package io.github.csprules.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.csprules.model.Region;
import io.github.csprules.model.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentTypeTest {

    @Test
    void a_constant_is_called_like_its_class_behind_the_one_that_owns_it() {
        assertThat(ArgumentType.of(Region.class).name()).isEqualTo("Region");
        assertThat(ArgumentType.of(Tenant.Cloud.class).name()).isEqualTo("Tenant.Cloud");
    }

    @Test
    void types_are_equal_by_what_they_take() {
        assertThat(ArgumentType.of(Region.class))
                .isEqualTo(ArgumentType.of(Region.class))
                .hasSameHashCodeAs(ArgumentType.of(Region.class))
                .isNotEqualTo(ArgumentType.of(Tenant.Cloud.class))
                .isNotEqualTo(ArgumentType.of(Region.class).list());
        assertThat(ArgumentType.PARTY).isNotEqualTo(ArgumentType.TEXT);
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
}
