package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the page about advice against what its commands print. */
class AdvicePageTest {

    private static final Pattern COMMAND =
            Pattern.compile("```sh\ncsp-rules (.*?)\n```\n\n```text\n(.*?)```", Pattern.DOTALL);

    @Test
    void each_command_prints_what_stands_below_it() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "advice.md"));
        List<String> commands =
                COMMAND.matcher(page).results().map(found -> found.group(1)).toList();

        assertThat(commands).hasSize(4);
        COMMAND.matcher(page)
                .results()
                .forEach(found -> assertThat(Answers.to(found.group(1).replace("examples/", "../examples/"))
                                .printed())
                        .as(found.group(1))
                        .isEqualToNormalizingNewlines(found.group(2)));
    }
}
