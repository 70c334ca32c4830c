package io.github.csprules.html;

import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Report;
import java.util.Optional;

/** The chain of a transaction: drawn, then as tables of parties and of what ties them. */
final class ChainSection {

    private final Scenario scenario;
    private final Chain chain;
    private final Words words;
    private final PartyWords parties;

    ChainSection(Scenario scenario, Report report, Words words, Documents documents) {
        this.scenario = scenario;
        this.words = words;
        chain = Chain.of(scenario, report);
        parties = new PartyWords(words, documents.regions(), scenario.asOf());
    }

    Element section() {
        Element section =
                Page.section("chain", words.text("html.chain")).add(new ChainDrawing(chain, words, parties).draw());
        if (!scenario.book().statesRelationships()) {
            section.add(Element.of("p", Sign.CAUTION.badge(words.text("html.no-relationships"))));
        }
        section.add(parties());
        if (!chain.ties().isEmpty()) {
            section.add(ties());
        }
        return section;
    }

    private Element parties() {
        Table table = new Table(
                words.text("html.parties"),
                words.text("html.party"),
                words.text("html.role"),
                words.text("html.place"),
                words.text("html.tenant"),
                words.text("html.organization"),
                words.text("html.marks"));
        for (Chain.Node node : chain.nodes()) {
            String role = parties.role(node.party());
            table.row(
                    Table.header(PartyWords.name(node.party()))
                            .text(" ")
                            .add(Element.of("code", node.party().id())),
                    Table.cell(node.isNamed() ? role : words.text("html.also", "role", role)),
                    Table.cell(parties.place(node.party())),
                    Table.cell(parties.tenant(node.party())),
                    Table.cell(parties.organization(node.party())),
                    breaks(node.breaks()));
        }
        return table.element();
    }

    private Element ties() {
        TieWords said = new TieWords(words);
        Table table = new Table(
                words.text("html.ties"),
                words.text("html.from"),
                words.text("html.to"),
                words.text("html.tie"),
                words.text("html.status"),
                words.text("html.privileges"),
                words.text("html.marks"));
        for (Chain.Tie tie : chain.ties()) {
            Optional<Relationship> relationship = tie.relationship();
            table.row(
                    Table.header(PartyWords.name(tie.from())),
                    Table.cell(PartyWords.name(tie.to())),
                    Table.cell(relationship.map(said::kind).orElse("")),
                    Table.cell(relationship.map(said::status).orElse("")),
                    Table.cell(relationship.map(said::privileges).orElse("")),
                    breaks(tie.breaks()));
        }
        return table.element();
    }

    private Element breaks(Breaks breaks) {
        return breaks.isEmpty()
                ? Table.cell("")
                : Element.of(
                        "td",
                        Element.of("span", breaks.message(words))
                                .style(breaks.sign().style()));
    }
}
