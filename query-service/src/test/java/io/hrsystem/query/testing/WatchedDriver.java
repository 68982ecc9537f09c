package io.hrsystem.query.testing;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's driver, below all pools and libraries, and somebody who sees what it is given to send. */
public final class WatchedDriver implements Driver {
    /** On the thread that sends; what COPY sends is not seen. */
    public interface Watch {
        /** @throws SQLException instead of its being sent */
        default void before(String sql) throws SQLException {}

        /** It was carried out. */
        default void after(String sql) {}
    }

    private static final String PREFIX = "jdbc:watched:";
    private static final List<Watch> WATCHES = new CopyOnWriteArrayList<>();

    static {
        try {
            DriverManager.registerDriver(new WatchedDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Driver driver = new org.postgresql.Driver();

    static String url(String url) {
        return url.replaceFirst("^jdbc:", PREFIX);
    }

    private static String original(String url) {
        return url.replaceFirst("^" + PREFIX, "jdbc:");
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) return null;
        var connection = driver.connect(original(url), info);
        return connection == null ? null : watched(connection);
    }

    public static void add(Watch watch) {
        WATCHES.add(watch);
    }

    private static Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "commit", "rollback" -> sent(method.getName().toUpperCase(Locale.ROOT), connection, method, arguments);
            case "prepareStatement" ->
                watched((PreparedStatement) requireNonNull(invoke(connection, method, arguments)), (String)
                        arguments[0]);
            case "createStatement" -> watched((Statement) requireNonNull(invoke(connection, method, arguments)));
            default -> invoke(connection, method, arguments);
        });
    }

    private static PreparedStatement watched(PreparedStatement statement, String sql) {
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> method.getName().startsWith("execute")
                        ? sent(sql, statement, method, arguments)
                        : invoke(statement, method, arguments));
    }

    private static Statement watched(Statement statement) {
        return proxy(
                Statement.class,
                (method, arguments) -> method.getName().startsWith("execute") && arguments.length > 0
                        ? sent((String) arguments[0], statement, method, arguments)
                        : invoke(statement, method, arguments));
    }

    private static @Nullable Object sent(String sql, Object target, Method method, Object[] arguments)
            throws Throwable {
        for (var watch : WATCHES) watch.before(sql);
        var result = invoke(target, method, arguments);
        for (var watch : WATCHES) watch.after(sql);
        return result;
    }

    private interface Handler {
        @Nullable
        Object handle(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> handler.handle(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(original(url), info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(WatchedDriver.class.getName());
    }
}
