package io.github.csprules.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parsed text: literal parts and places for arguments.
 * <p>
 * It is parsed before it is filled in, and filled in once. So the name of a party is never read as a place for an argument.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(?:\\|([A-Za-z.]+))?}");

    /** What stands before each place, and after the last one. */
    private final List<String> literals;

    private final List<Place> places;

    /**
     * A place for an argument.
     *
     * @param name the name of the argument
     * @param type the type that the text declares; empty if it declares none
     * @param written the source text of the place
     */
    record Place(String name, String type, String written) {}

    private Template(List<String> literals, List<Place> places) {
        this.literals = List.copyOf(literals);
        this.places = List.copyOf(places);
    }

    static Template parse(String text) {
        List<String> literals = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        int end = 0;
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            literals.add(text.substring(end, matcher.start()));
            String type = Optional.ofNullable(matcher.group(2)).orElse("");
            places.add(new Place(matcher.group(1), type, matcher.group()));
            end = matcher.end();
        }
        literals.add(text.substring(end));
        return new Template(literals, places);
    }

    /** The text with each place as the words for it say. */
    String fill(Function<Place, String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            text.append(literals.get(i)).append(words.apply(places.get(i)));
        }
        return text.append(literals.get(places.size())).toString();
    }

    /** The text before anything is filled in, with the names of arguments in braces. */
    @Override
    public String toString() {
        return fill(place -> "{" + place.name() + "}");
    }
}
