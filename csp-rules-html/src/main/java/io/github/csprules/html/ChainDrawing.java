package io.github.csprules.html;

import io.github.csprules.model.Relationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a chain: a card for each party, from Microsoft down, arrows between them, and beside them lines for what ties them. */
final class ChainDrawing {

    private static final int CARD = 420;
    private static final int PADDING = 14;
    private static final int MICROSOFT_HEIGHT = 40;
    private static final int HEIGHT = 96;
    private static final int BREAKS_HEIGHT = 22;
    private static final int GAP = 36;
    private static final int LANE = 18;
    private static final int LABEL = 260;
    private static final int LINE = 19;
    private static final int ROOM = CARD - 2 * PADDING;

    private final Chain chain;
    private final Words words;
    private final PartyWords parties;
    private final TieWords ties;

    ChainDrawing(Chain chain, Words words, PartyWords parties) {
        this.chain = chain;
        this.words = words;
        this.parties = parties;
        ties = new TieWords(words);
    }

    /** A line beside the cards, from one row to another. */
    private record Lane(Chain.Tie tie, int from, int to, int lane) {

        boolean overlaps(int otherFrom, int otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    Element draw() {
        List<Chain.Node> nodes = chain.nodes();
        int[] tops = new int[nodes.size()];
        int bottom = MICROSOFT_HEIGHT + 1;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = bottom + GAP;
            bottom = tops[i] + height(nodes.get(i));
        }
        List<Lane> lanes = lanes();
        int columns = lanes.stream().mapToInt(lane -> lane.lane() + 1).max().orElse(0);
        int labels = CARD + 2 + PADDING + columns * LANE;
        int labelsBottom = lanes.isEmpty() ? 0 : (lanes.size() + 1) * LINE + MICROSOFT_HEIGHT + GAP;
        Drawing drawing = new Drawing(
                words.text("html.chain"),
                lanes.isEmpty() ? CARD + 2 : labels + LABEL,
                Math.max(bottom, labelsBottom) + 2);
        drawing.rectangle("card", 1, 1, CARD, MICROSOFT_HEIGHT).text("name", PADDING, 26, ROOM, "Microsoft");
        for (int i = 0; i < tops.length; i++) {
            draw(nodes.get(i), tops[i], drawing);
            if (nodes.get(i).isNamed()) {
                arrow(tops[i], drawing);
            }
        }
        draw(lanes, tops, labels, drawing);
        return drawing.figure(words.text("html.chain-caption"));
    }

    private static int height(Chain.Node node) {
        return node.breaks().isEmpty() ? HEIGHT : HEIGHT + BREAKS_HEIGHT;
    }

    private void draw(Chain.Node node, int top, Drawing drawing) {
        String role = parties.role(node.party());
        boolean isBroken = !node.breaks().isEmpty();
        String style = "card" + (node.isNamed() ? "" : " other")
                + (isBroken ? " " + node.breaks().sign().style() : "");
        drawing.rectangle(style, 1, top, CARD, height(node))
                .text("soft", PADDING, top + 21, ROOM, node.isNamed() ? role : words.text("html.also", "role", role))
                .text("name", PADDING, top + 42, ROOM, PartyWords.name(node.party()))
                .text("plain", PADDING, top + 63, ROOM, parties.place(node.party()))
                .text("plain", PADDING, top + 82, ROOM, parties.tenant(node.party()));
        if (isBroken) {
            drawing.text(
                    "strong " + node.breaks().sign().style(),
                    PADDING,
                    top + 105,
                    ROOM,
                    node.breaks().message(words));
        }
    }

    private static void arrow(int top, Drawing drawing) {
        int x = CARD / 2;
        drawing.path("line", x, top - GAP + 1, x, top - 3).path("line", x - 6, top - 11, x, top - 2, x + 6, top - 11);
    }

    /** Gives each tie the first lane that is free between its rows, the short ones first. */
    private List<Lane> lanes() {
        List<Chain.Tie> byLength = new ArrayList<>(chain.ties());
        byLength.sort(Comparator.comparing(tie -> Math.abs(chain.rowOf(tie.to()) - chain.rowOf(tie.from()))));
        List<Lane> lanes = new ArrayList<>();
        for (Chain.Tie tie : byLength) {
            int from = Math.min(chain.rowOf(tie.from()), chain.rowOf(tie.to()));
            int to = Math.max(chain.rowOf(tie.from()), chain.rowOf(tie.to()));
            int lane = 0;
            while (isTaken(lane, from, to, lanes)) {
                lane++;
            }
            lanes.add(new Lane(tie, from, to, lane));
        }
        return lanes;
    }

    private static boolean isTaken(int lane, int from, int to, List<Lane> lanes) {
        return lanes.stream().anyMatch(other -> other.lane() == lane && other.overlaps(from, to));
    }

    private void draw(List<Lane> lanes, int[] tops, int labels, Drawing drawing) {
        List<Lane> downwards = new ArrayList<>(lanes);
        downwards.sort(Comparator.comparing(lane -> middle(lane, tops)));
        int free = 0;
        for (Lane lane : downwards) {
            Chain.Tie tie = lane.tie();
            String style = tie.relationship()
                    .map(ChainDrawing::style)
                    .orElse(tie.breaks().sign().style());
            int x = CARD + PADDING + lane.lane() * LANE;
            int y = Math.max(middle(lane, tops), free);
            free = y + LINE;
            // Several lines meet a card, each at its own height.
            int start = tops[lane.from()] + 58 + lane.lane() * 8;
            int end = tops[lane.to()] + 22 + lane.lane() * 8;
            drawing.path("line " + style, CARD + 1, start, x, start, x, end, CARD + 1, end)
                    .path("leader", x, Math.max(start, Math.min(y, end)), labels - 4, y)
                    .text("strong " + style, labels, y + 4, LABEL, label(tie));
        }
    }

    private static int middle(Lane lane, int[] tops) {
        return (tops[lane.from()] + 58 + tops[lane.to()] + 22) / 2 + lane.lane() * LANE;
    }

    private static String style(Relationship relationship) {
        return relationship.isActive() ? "tie" : "tie loose";
    }

    private String label(Chain.Tie tie) {
        return tie.relationship()
                .map(relationship -> words.said(ties.kind(relationship), ties.status(relationship)))
                .orElseGet(() -> tie.breaks().message(words));
    }
}
