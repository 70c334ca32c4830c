package com.example.wingtip;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The book of business: who is known, and who is tied to whom. An empty column is left out, so that verdicts ask for it.
 * <p>
 * It is read whole each time, as it is small. A service with thousands of accounts keeps one book and changes it
 * ({@code book.with(partner)}), and asks about the part that an order concerns ({@code book.concerned(sale)}).
 */
@Repository
class Books {

    /** Whose service this is. */
    static final String PROVIDER = "wingtip";

    private final JdbcClient database;

    Books(JdbcClient database) {
        this.database = database;
    }

    Book book() {
        List<Relationship> relationships = database.sql("select * from relationship")
                .query((row, number) -> relationship(row))
                .list();
        return Book.builder()
                .partners(database.sql("select * from partner order by id")
                        .query((row, number) -> partner(row))
                        .list())
                .customers(database.sql("select * from customer order by id")
                        .query((row, number) -> customer(row))
                        .list())
                .relationships(relationships) // a list says: these are all
                .build();
    }

    private static Partner partner(ResultSet row) throws SQLException {
        Partner.Builder partner = Partner.builder(
                        row.getString("id"), PartnerType.valueOf(row.getString("type")), Tenant.csp(row.getString("tenant")))
                .name(row.getString("name"))
                .affiliates(List.of()); // nobody here sells to a company of its own group
        text(row, "organization").ifPresent(partner::organization);
        text(row, "country").ifPresent(partner::country);
        day(row, "onboarded_on").ifPresent(partner::onboardedOn);
        day(row, "enrolled_on").ifPresent(partner::enrolledOn);
        day(row, "agreement_signed_on").ifPresentOrElse(agreed(partner), () -> partner.agreements(List.of()));
        Optional<String> mpnCountry = text(row, "mpn_country");
        text(row, "mpn_id")
                .ifPresent(id -> partner.mpnId(new MpnId(
                        id, Fact.of(MpnId.Type.LOCATION), mpnCountry.map(Fact::of).orElse(Fact.notStated()))));
        boolean isBlocked = row.getBoolean("blocked");
        if (!row.wasNull()) {
            partner.extensions(Extensions.none().with(ResellerNotBlocked.BLOCKED, isBlocked));
        }
        return partner.build();
    }

    private static Consumer<LocalDate> agreed(Partner.Builder partner) {
        return day -> partner.agreements(List.of(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, day)));
    }

    private static Customer customer(ResultSet row) throws SQLException {
        Customer.Builder customer = Customer.builder(row.getString("id"), Tenant.customer(row.getString("tenant")))
                .name(row.getString("name"));
        text(row, "organization").ifPresent(customer::organization);
        text(row, "country").ifPresent(customer::country);
        return customer.build();
    }

    private static Relationship relationship(ResultSet row) throws SQLException {
        String provider = row.getString("provider");
        String reseller = row.getString("reseller");
        Relationship.Status status = Relationship.Status.valueOf(row.getString("status"));
        return reseller == null
                ? ResellerRelationship.of(provider, row.getString("customer"), status)
                : Partnership.of(provider, reseller, status);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
