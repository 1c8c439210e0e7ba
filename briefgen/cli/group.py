"""A group of commands that helps with a misspelt name."""

import click

from briefgen.settings import nearest


class Commands(click.Group):
    """A group that names the nearest command for a misspelt one."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first of ``args`` names."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise click.UsageError(
                f"no command called '{args[0]}'. {nearest(args[0], self.commands)}", ctx
            )
        return super().resolve_command(ctx, args)
