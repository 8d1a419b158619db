package dev.whence.postgresql;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.testkit.LedgerContract;
import java.nio.file.Path;

class PostgresqlLedgerContractTest extends LedgerContract {

    @Override
    protected Ledger open(Path folder) throws Exception {
        PostgresServer server = PostgresServer.shared();
        return PostgresqlLedger.open(
                server.urlOfSchema("of_" + Integer.toHexString(folder.hashCode())),
                PostgresServer.USER,
                PostgresServer.PASSWORD);
    }
}
