package io.github.csprules.cli;

import io.github.csprules.rule.RuleSet;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --policy}. */
final class PolicyOption {

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            defaultValue = "standard",
            converter = Converter.class,
            completionCandidates = Names.class,
            description = {
                "standard: the five pages about partners working together (default);",
                "extended: also the pages that they link to."
            })
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PolicyName name;

    RuleSet rules() {
        return name.rules();
    }

    static final class Converter implements ITypeConverter<PolicyName> {

        @Override
        public PolicyName convert(String value) {
            return Arrays.stream(PolicyName.values())
                    .filter(policy -> policy.toString().equals(value))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("expected standard or extended, found '" + value + "'"));
        }
    }

    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(PolicyName.values()).map(PolicyName::toString).iterator();
        }
    }
}
