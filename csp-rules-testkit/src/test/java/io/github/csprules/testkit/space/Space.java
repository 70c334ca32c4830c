package io.github.csprules.testkit.space;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.TransactionRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Everything that can be asked about one type of transaction, as far as rules can tell it apart: the product of dimensions.
 * <p>
 * The product is run whole where it can be. Where it is too large, it is covered in two ways. For each rule and each
 * consequence the whole product of the dimensions that it looks at: rules do not know of each other, so nothing else can
 * change what a rule says. And any four dimensions, whoever looks at them, in all combinations of their values: that needs no
 * trust in which rule looks at what. All streams are parallel, and give the same points every time.
 */
final class Space {

    /** The seed of whatever is drawn. */
    static final long SEED = 20210622L;

    private final TransactionType type;
    private final List<Dimension<?>> dimensions;
    private final Function<Point, Scenario> scenario;
    private final Point good;

    private Space(TransactionType type, List<Dimension<?>> dimensions, Function<Point, Scenario> scenario) {
        this.type = type;
        this.dimensions = dimensions;
        this.scenario = scenario;
        good = new Point(this, new int[dimensions.size()]);
    }

    /**
     * Lays out a space.
     *
     * @param scenario makes the scenario of a point: a function without state, as it is called from several threads
     */
    static Space of(TransactionType type, Function<Point, Scenario> scenario, Dimension<?>... dimensions) {
        return new Space(type, List.of(dimensions), scenario);
    }

    TransactionType type() {
        return type;
    }

    List<Dimension<?>> dimensions() {
        return dimensions;
    }

    Point good() {
        return good;
    }

    Scenario scenario(Point point) {
        return scenario.apply(point);
    }

    int indexOf(Dimension<?> dimension) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i) == dimension) {
                return i;
            }
        }
        throw new IllegalArgumentException(type + " has no dimension " + dimension);
    }

    /** The rules that look at transactions of this type, in catalogue order, and the consequences of such transactions. */
    List<String> readers() {
        Set<String> readers = new LinkedHashSet<>();
        for (TransactionRule rule : CspPolicy.extended()) {
            if (rule.info().types().contains(type)) {
                readers.add(rule.info().id().value());
            }
        }
        for (ConsequenceRule rule : CspPolicy.extended().consequences()) {
            if (rule.types().contains(type)) {
                readers.add(rule.code());
            }
        }
        return List.copyOf(readers);
    }

    /** The dimensions that a rule or consequence looks at. */
    List<Dimension<?>> seenBy(String reader) {
        return dimensions.stream()
                .filter(dimension -> dimension.isSeenBy(reader))
                .toList();
    }

    /** The dimensions that any rule or consequence of this type looks at. */
    List<Dimension<?>> seen() {
        List<String> readers = readers();
        return dimensions.stream()
                .filter(dimension -> readers.stream().anyMatch(dimension::isSeenBy))
                .toList();
    }

    /** How many combinations the values of some dimensions have. */
    static BigInteger size(Collection<Dimension<?>> some) {
        return some.stream().map(one -> BigInteger.valueOf(one.size())).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Every point. */
    Stream<Point> whole() {
        return product(dimensions);
    }

    /** All combinations of the values of some dimensions, good in all others. */
    Stream<Point> product(List<Dimension<?>> some) {
        return productInSteps(some, 1);
    }

    /**
     * Some combinations of the values of some dimensions, good in all others.
     *
     * @param step how many combinations to go on each time; it takes turns through the values of every dimension if it has no
     *     factor in common with their numbers
     */
    Stream<Point> productInSteps(List<Dimension<?>> some, long step) {
        return product(some, step, number -> good.indices());
    }

    /** The same combinations as {@link #productInSteps}, each with its own draw of the values of all other dimensions. */
    Stream<Point> productAmongOthers(List<Dimension<?>> some, long step) {
        return product(some, step, number -> drawn(new SplittableRandom(SEED + number)));
    }

    private Stream<Point> product(List<Dimension<?>> some, long step, LongFunction<int[]> rest) {
        int[] places = some.stream().mapToInt(this::indexOf).toArray();
        long combinations = size(some).longValueExact();
        return LongStream.range(0, (combinations + step - 1) / step).parallel().mapToObj(turn -> {
            int[] indices = rest.apply(turn);
            long left = turn * step;
            for (int place : places) {
                int size = dimensions.get(place).size();
                indices[place] = (int) (left % size);
                left /= size;
            }
            return new Point(this, indices);
        });
    }

    private int[] drawn(SplittableRandom random) {
        int[] indices = new int[dimensions.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = random.nextInt(dimensions.get(i).size());
        }
        return indices;
    }

    /** For each choice of so many dimensions, all combinations of their values, good in all others. */
    Stream<Point> every(int strength) {
        return choices(strength).parallelStream().flatMap(this::product);
    }

    /** Few points among which any so many dimensions have all combinations of their values; what is not needed is drawn. */
    List<Point> covering(int strength) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<int[]> rows = new ArrayList<>();
        List<List<Dimension<?>>> choices = new ArrayList<>(choices(strength));
        // The largest first: their many points cover most of what the others need.
        choices.sort(Comparator.comparing((List<Dimension<?>> choice) -> size(choice))
                .reversed());
        for (List<Dimension<?>> choice : choices) {
            int[] places = choice.stream().mapToInt(this::indexOf).toArray();
            int[] sizes = choice.stream().mapToInt(Dimension::size).toArray();
            int combinations = size(choice).intValueExact();
            BitSet covered = new BitSet(combinations);
            for (int[] row : rows) {
                covered.set(numberOf(row, places, sizes));
            }
            for (int next = covered.nextClearBit(0); next < combinations; next = covered.nextClearBit(next + 1)) {
                int[] row = drawn(random);
                int left = next;
                for (int i = places.length - 1; i >= 0; i--) {
                    row[places[i]] = left % sizes[i];
                    left /= sizes[i];
                }
                rows.add(row);
            }
        }
        return rows.stream().map(row -> new Point(this, row)).toList();
    }

    private static int numberOf(int[] row, int[] places, int[] sizes) {
        int number = 0;
        for (int i = 0; i < places.length; i++) {
            number = number * sizes[i] + row[places[i]];
        }
        return number;
    }

    /** All ways to choose so many of the dimensions. */
    List<List<Dimension<?>>> choices(int count) {
        return choices(dimensions, count);
    }

    /** All ways to choose so many of some dimensions. */
    static List<List<Dimension<?>>> choices(List<Dimension<?>> some, int count) {
        List<List<Dimension<?>>> all = new ArrayList<>();
        choose(some, count, 0, List.of(), all);
        return all;
    }

    private static void choose(
            List<Dimension<?>> some, int count, int from, List<Dimension<?>> chosen, List<List<Dimension<?>>> all) {
        if (chosen.size() == count) {
            all.add(chosen);
            return;
        }
        for (int i = from; i < some.size(); i++) {
            List<Dimension<?>> more = new ArrayList<>(chosen);
            more.add(some.get(i));
            choose(some, count, i + 1, more, all);
        }
    }
}
