package com.example.tailspin;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop's tables, in a file of an embedded database. It knows rows, and nothing of csp-rules. */
final class ShopDatabase implements AutoCloseable {

    /** The accounts that an order touches, and whoever uses a tenant of theirs or is of the same company. */
    private static final String ACCOUNTS = """
            select distinct other.* from shop_order o
            join account mine on mine.account_no in (?, o.dealer_no, o.buyer_no)
            join account other on lower(other.ms_tenant) = lower(mine.ms_tenant) or other.vat_no = mine.vat_no
            where o.order_no = ? order by other.account_no
            """;

    private final Connection connection;

    private ShopDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Creates the tables and fills them, whatever was there before.
     *
     * @param folder where the file is to be
     * @return the open database
     * @throws SQLException if that fails
     */
    static ShopDatabase create(Path folder) throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("tailspin"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("runscript from 'classpath:/com/example/tailspin/schema.sql'");
            statement.execute("runscript from 'classpath:/com/example/tailspin/data.sql'");
        }
        return new ShopDatabase(connection);
    }

    List<Integer> orderNos() throws SQLException {
        return query("select order_no from shop_order order by order_no", row -> row.getInt(1));
    }

    OrderFile orderFile(int orderNo) throws SQLException {
        OrderRow order = query("select * from shop_order where order_no = ?", ShopDatabase::order, orderNo)
                .get(0);
        List<AccountRow> accounts = query(ACCOUNTS, ShopDatabase::account, AccountRow.HOUSE, orderNo);
        Integer[] numbers = accounts.stream().map(AccountRow::accountNo).toArray(Integer[]::new);
        return new OrderFile(
                order,
                query("select * from order_line where order_no = ? order by line_no", ShopDatabase::line, orderNo),
                accounts,
                query("select * from group_company where account_no = any(?)", ShopDatabase::group, (Object) numbers),
                query("select * from contract where account_no = any(?)", ShopDatabase::contract, (Object) numbers),
                query(
                        "select * from link where upper_no = any(?) and lower_no = any(?) order by upper_no, lower_no",
                        ShopDatabase::link,
                        numbers,
                        numbers));
    }

    List<ApiErrorRow> apiErrors() throws SQLException {
        return query(
                "select * from api_error order by logged_on",
                row -> new ApiErrorRow(
                        row.getObject("logged_on", LocalDate.class), row.getInt("order_no"), row.getString("code")));
    }

    /** Writes the clerk's answer into the field that the question is about. */
    void answer(Question question, String answer) throws SQLException {
        update(question.field().statement(), answer, question.accountNo());
    }

    void keep(DecisionRow row) throws SQLException {
        update(
                "insert into decision (order_no, question, outcome, scenario, verdict) values (?, ?, ?, ?, ?)",
                row.orderNo(),
                row.question(),
                row.outcome(),
                row.scenario(),
                row.verdict());
    }

    List<DecisionRow> decisions() throws SQLException {
        return query(
                "select * from decision order by decision_no",
                row -> new DecisionRow(
                        row.getInt("order_no"),
                        row.getString("question"),
                        row.getString("outcome"),
                        row.getString("scenario"),
                        row.getString("verdict")));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static OrderRow order(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getInt("order_no"),
                row.getInt("dealer_no"),
                row.getInt("buyer_no"),
                row.getObject("due_on", LocalDate.class),
                OrderRow.Kind.of(row.getString("kind")),
                row.getString("dealer_mpn"),
                row.getObject("attested", Boolean.class),
                row.getBoolean("opens_account"));
    }

    private static OrderLineRow line(ResultSet row) throws SQLException {
        return new OrderLineRow(
                row.getInt("line_no"), row.getString("sku"), row.getString("title"), row.getInt("quantity"));
    }

    private static AccountRow account(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getInt("account_no"),
                AccountRow.Kind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("ctry"),
                row.getBoolean("ctry_guessed"),
                row.getString("vat_no"),
                row.getString("ms_tenant"),
                row.getString("tenant_use"),
                row.getString("mpn"),
                row.getString("mpn_kind"),
                row.getString("mpn_ctry"),
                date(row, "portal_since"),
                date(row, "program_since"),
                row.getString("program_status"),
                row.getString("reg_no"),
                date(row, "links_read_on"),
                row.getObject("dunning_level", Integer.class));
    }

    private static GroupRow group(ResultSet row) throws SQLException {
        return new GroupRow(row.getInt("account_no"), row.getString("vat_no"));
    }

    private static ContractRow contract(ResultSet row) throws SQLException {
        return new ContractRow(
                row.getInt("account_no"), row.getString("paper"), date(row, "signed_on"), date(row, "cancelled_on"));
    }

    private static LinkRow link(ResultSet row) throws SQLException {
        return new LinkRow(row.getInt("upper_no"), row.getInt("lower_no"), row.getString("state"));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(mapper.map(result));
            }
        }
        return rows;
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
