"""practice buddies"""

from alembic import op
import sqlalchemy as sa


revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "invitations",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("person_id", _NUMBER, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_invitations_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_invitations_person_id"), "invitations", ["person_id"], unique=False)
    op.create_table(
        "opened_invitations",
        sa.Column("person_id", _NUMBER, nullable=False),
        sa.Column("invitation_id", _NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_opened_invitations_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"],
            ["invitations.id"],
            name=op.f("fk_opened_invitations_invitation_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_id", "invitation_id", name=op.f("pk_opened_invitations")),
    )
    op.create_index(op.f("ix_opened_invitations_invitation_id"), "opened_invitations", ["invitation_id"], unique=False)
    op.create_table(
        "buddies",
        sa.Column("person_id", _NUMBER, nullable=False),
        sa.Column("buddy_id", _NUMBER, nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("waved_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_buddies_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["buddy_id"], ["people.id"], name=op.f("fk_buddies_buddy_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "buddy_id", name=op.f("pk_buddies")),
    )
    op.create_index(op.f("ix_buddies_buddy_id"), "buddies", ["buddy_id"], unique=False)
    op.add_column("preferences", sa.Column("sharing", sa.String(length=10), nullable=True))
    op.execute("UPDATE preferences SET sharing = 'days'")
    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.alter_column("sharing", existing_type=sa.String(length=10), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.drop_column("sharing")
    op.drop_table("buddies")
    op.drop_table("opened_invitations")
    op.drop_table("invitations")
