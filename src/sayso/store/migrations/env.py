"""How alembic reaches the database: over the connection that `opening` hands it, in its transaction."""

from alembic import context

from sayso.store.schema import metadata

if hasattr(
    context, "config"
):  # alembic runs this file; whoever else imports it, as doctest does, has nothing to migrate
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()
