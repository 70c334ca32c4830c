package io.github.csprules.html;

import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who takes part in a transaction, from Microsoft towards the customer, who else a finding is about, who is tied to whom, and
 * which findings are about whom.
 */
final class Chain {

    /** More parties than these are told by the findings alone. */
    private static final int MAX_OTHERS = 10;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Tie> ties = new ArrayList<>();

    /**
     * A party.
     *
     * @param party the party
     * @param isNamed whether the transaction names it
     * @param breaks the findings that are about it alone, or about more than two
     */
    record Node(Party party, boolean isNamed, Breaks breaks) {}

    /**
     * Something between two parties.
     *
     * @param from the one nearer to Microsoft
     * @param to the other
     * @param relationship what ties them; empty if only findings are about both
     * @param breaks the findings about both; none beside a relationship
     */
    record Tie(Party from, Party to, Optional<Relationship> relationship, Breaks breaks) {}

    private Chain() {}

    static Chain of(Scenario scenario, Report report) {
        Chain chain = new Chain();
        partners(scenario).forEach(partner -> chain.add(partner, true));
        if (scenario.hasCustomer()) {
            chain.add(scenario.customer(), true);
        }
        report.findings().forEach(entry -> entry.finding().subjects().forEach(id -> chain.addOther(id, scenario)));
        if (scenario.book().statesRelationships()) {
            scenario.book().relationships().get().forEach(chain::add);
        }
        chain.addFindings(report);
        return chain;
    }

    /** Who asks a customer together stands in either order; the provider is nearer to Microsoft. */
    private static List<Partner> partners(Scenario scenario) {
        if (scenario.type() != TransactionType.CUSTOMER_RELATIONSHIP) {
            return scenario.partners();
        }
        return scenario.partners().stream()
                .sorted(Comparator.comparing(partner -> partner.type() == PartnerType.INDIRECT_RESELLER))
                .toList();
    }

    private void add(Party party, boolean isNamed) {
        nodes.putIfAbsent(party.id(), new Node(party, isNamed, new Breaks()));
    }

    private void addOther(String id, Scenario scenario) {
        if (nodes.values().stream().filter(node -> !node.isNamed()).count() < MAX_OTHERS) {
            Optional<? extends Party> party = scenario.book().partner(id);
            (party.isPresent() ? party : scenario.book().customer(id)).ifPresent(other -> add(other, false));
        }
    }

    private void add(Relationship relationship) {
        Node from = nodes.get(
                relationship instanceof Partnership partnership
                        ? partnership.provider()
                        : ((ResellerRelationship) relationship).partner());
        Node to = nodes.get(
                relationship instanceof Partnership partnership
                        ? partnership.reseller()
                        : ((ResellerRelationship) relationship).customer());
        if (from != null && to != null) {
            ties.add(new Tie(from.party(), to.party(), Optional.of(relationship), new Breaks()));
        }
    }

    private void addFindings(Report report) {
        Map<List<String>, Tie> pairs = new LinkedHashMap<>();
        for (int i = 0; i < report.findings().size(); i++) {
            Finding finding = report.findings().get(i).finding();
            boolean isViolated = finding.status() == RuleStatus.VIOLATED;
            List<Node> about = finding.subjects().stream()
                    .distinct()
                    .filter(nodes::containsKey)
                    .map(nodes::get)
                    .toList();
            if (about.size() == 2) {
                Party one = about.get(0).party();
                Party other = about.get(1).party();
                boolean isForth = rowOf(one) < rowOf(other);
                Party from = isForth ? one : other;
                Party to = isForth ? other : one;
                pairs.computeIfAbsent(
                                List.of(from.id(), to.id()), pair -> new Tie(from, to, Optional.empty(), new Breaks()))
                        .breaks()
                        .add(i + 1, isViolated);
            } else {
                for (Node node : about) {
                    node.breaks().add(i + 1, isViolated);
                }
            }
        }
        ties.addAll(pairs.values());
    }

    /** Its place from the top: the first partner is 0. */
    int rowOf(Party party) {
        return List.copyOf(nodes.keySet()).indexOf(party.id());
    }

    /** The parties, those that the transaction names first, from Microsoft to the customer. */
    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** The relationships, then the pairs that findings are about. */
    List<Tie> ties() {
        return ties;
    }
}
