package io.github.csprules.cli;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.Edition;
import io.github.csprules.rule.RuleSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options {@code --policy} and {@code --edition}. */
final class PolicyOption {

    private static final String STANDARD = "standard";
    private static final List<String> NAMES = List.of(STANDARD, "extended");

    @Option(
            names = "--policy",
            paramLabel = "NAME[@EDITION]",
            converter = PolicyConverter.class,
            completionCandidates = Names.class,
            description = {
                "standard: the five pages about partners working together (default);",
                "extended: also the pages that they link to."
            })
    private @Nullable Named policy;

    @Option(
            names = "--edition",
            paramLabel = "EDITION",
            converter = EditionConverter.class,
            completionCandidates = Editions.class,
            description =
                    "The edition of the policy: what the documentation said at one time, such as 2021-06 (default: the newest).")
    private @Nullable Edition edition;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** A policy as it is written on the command line. */
    private record Named(String name, @Nullable Edition edition) {}

    /** The rules of the policy that is named, else of the standard policy. */
    RuleSet rules() {
        return CspPolicy.policy(
                policy == null ? STANDARD : policy.name, edition().name());
    }

    /** The edition that is named, else the newest. */
    Edition edition() {
        Edition ofPolicy = policy == null ? null : policy.edition;
        if (ofPolicy != null && edition != null && ofPolicy != edition) {
            throw new ParameterException(
                    spec.commandLine(), "--policy names the edition " + ofPolicy + ", but --edition " + edition);
        }
        if (ofPolicy != null) {
            return ofPolicy;
        }
        List<Edition> all = CspPolicy.editions();
        return edition != null ? edition : all.get(all.size() - 1);
    }

    /** Whether only the standard policy is asked about; without the option nothing is left out. */
    boolean isStandardOnly() {
        return policy != null && policy.name.equals(STANDARD);
    }

    static final class PolicyConverter implements ITypeConverter<Named> {

        @Override
        public Named convert(String value) {
            int at = value.indexOf('@');
            String name = at < 0 ? value : value.substring(0, at);
            if (!NAMES.contains(name)) {
                throw new TypeConversionException("expected standard or extended, found '" + name + "'");
            }
            return new Named(name, at < 0 ? null : new EditionConverter().convert(value.substring(at + 1)));
        }
    }

    static final class EditionConverter implements ITypeConverter<Edition> {

        @Override
        public Edition convert(String value) {
            return CspPolicy.editions().stream()
                    .filter(edition -> edition.name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected " + String.join(" or ", new Editions()) + ", found '" + value + "'"));
        }
    }

    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return NAMES.iterator();
        }
    }

    static final class Editions implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return CspPolicy.editions().stream().map(Edition::name).iterator();
        }
    }
}
