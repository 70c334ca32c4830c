package io.github.csprules.testkit;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import io.github.csprules.testkit.PartyMaker.Place;
import java.time.LocalDate;
import java.util.List;

/** Makes one scenario: the parties that a transaction needs, what is between them, the transaction, and bystanders. */
final class ScenarioMaker {

    private final Choices choices;
    private final Setting setting;
    private final PartyMaker parties;
    private final BetweenMaker between;
    private final LocalDate day;

    private ScenarioMaker(Choices choices, Setting setting) {
        this.choices = choices;
        this.setting = setting;
        day = day(choices, setting);
        parties = new PartyMaker(choices, setting, day);
        between = new BetweenMaker(choices, setting, parties);
    }

    private static LocalDate day(Choices choices, Setting setting) {
        Setting.Days days = setting.days();
        return days.first().plusDays(choices.favoring("day", days.count(), setting.favoriteDays()));
    }

    static Scenario scenario(Choices choices, Setting setting) {
        return new ScenarioMaker(choices, setting).make();
    }

    private Scenario make() {
        TransactionType type = choices.evenly("type", setting.types());
        Transaction transaction = new TransactionMaker(choices, setting, parties, between).transaction(type);
        bystanders();
        Book.Builder book = Book.builder()
                .partners(parties.partners())
                .customers(parties.customers())
                .subscriptions(between.subscriptions());
        // Not stated at all only as an oddity, or where there is nothing to state.
        boolean isStated = !choices.gap("relationshipsLeftOut")
                && !setting.unstated().contains(FactName.RELATIONSHIPS)
                && (!between.relationships().isEmpty() || setting.reads().contains(FactName.RELATIONSHIPS));
        if (isStated) {
            book.relationships(between.relationships());
            if (choices.of("relationships").chance("assumed", 0.03)) {
                book.assuming(FactName.RELATIONSHIPS);
            }
        }
        Scenario.Builder scenario = Scenario.builder(day, book.build(), transaction)
                .extensions(ExtensionValues.drawn(choices, setting.extensionsOf(FactKind.Owner.SCENARIO)));
        if (choices.chance("referenced", 0.3)) {
            scenario.reference(choices.variety("reference", List.of("1", "order 4711", "ö/ü", "TEST-1")));
        }
        return scenario.build();
    }

    /** Others, who matter only if the parties of the transaction have to do with them. */
    private void bystanders() {
        if (!choices.chance("bystanders", 0.25)) {
            return;
        }
        Choices own = choices.of("bystander");
        List<Customer> customers = List.copyOf(parties.customers());
        List<Partner> partners = List.copyOf(parties.partners());
        Partner other = parties.partner(
                "b",
                own.variety(
                        "type",
                        List.of(PartnerType.INDIRECT_RESELLER, PartnerType.DIRECT_BILL, PartnerType.INDIRECT_PROVIDER)),
                Place.STANDS_BY);
        for (Customer customer : customers) {
            if (own.chance("sells." + customer.id(), 0.4)) {
                between.resellerRelationship(other, customer, false);
            }
            if (own.chance("sold." + customer.id(), 0.3)) {
                between.add(Subscription.builder("s-" + customer.id(), customer.id(), Subscription.Channel.CSP)
                        .partner(other.id())
                        .build());
            }
        }
        for (Partner partner : partners) {
            if (own.chance("partners." + partner.id(), 0.2)) {
                between.partnership(partner, other, false);
            }
        }
        if (own.chance("customer", 0.3)) {
            Customer customer = parties.customer("y", false);
            between.resellerRelationship(partners.get(0), customer, false);
        }
    }
}
