"""The commands: what each takes, in one place. What they do is in the modules beside this one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from sayso import __version__
from sayso.cli.faults import CALLERS_FAULT, DONE, CallerError
from sayso.cli.terminal import abandon_output, steady_streams

INTERRUPTED = 130  # 128 + SIGINT, as shells count
KINDS = (
    "articles, claims, figures, links, stories, corroborations, series, problems"  # a test keeps it to what there is
)

app = typer.Typer(
    name="sayso",
    help="On whose say-so? Claims, the chains behind them, and how many origins they have.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Data = Annotated[Path | None, typer.Option("--data", metavar="DIR", help="Where the archive is kept.")]
DeskName = Annotated[str | None, typer.Option("--desk", metavar="NAME", help="Which desk to read with.")]
Outlet = Annotated[str, typer.Option("--outlet", metavar="NAME", help="Who published, where the page does not say.")]
Published = Annotated[str, typer.Option("--published", metavar="DATE", help="When (YYYY-MM-DD), where it is not said.")]
Port = Annotated[int | None, typer.Option("--port", min=1, max=65535, help="The port on this machine.")]


@app.callback(invoke_without_command=True)
def sayso(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> int:
    """On whose say-so? Claims, the chains behind them, and how many origins they have."""
    if version:
        typer.echo(f"sayso {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())
    return DONE


@app.command()
def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")],
    desk: DeskName = None,
    outlet: Outlet = "",
    published: Published = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One JSON object an article, for programs.")] = False,
    data: Data = None,
) -> int:
    """Read pages and print who says what on whose say-so. Needs no archive and no network."""
    from sayso.cli.reading import read_paths

    return read_paths(paths, desk, outlet, published, jsonl=jsonl, data=data)


@app.command()
def add(
    paths: Annotated[list[str], typer.Argument(metavar="PATH|URL", help="Files, folders, addresses, or -.")],
    desk: DeskName = None,
    outlet: Outlet = "",
    published: Published = "",
    data: Data = None,
) -> int:
    """Read pages into the archive and relate them to what is there."""
    from sayso.cli.archiving import add_paths

    return add_paths(paths, desk, outlet, published, data)


@app.command()
def collect(desk: DeskName = None, data: Data = None) -> int:
    """Visit the desk's feeds once and add what is new."""
    from sayso.cli.archiving import collect_feeds

    return collect_feeds(desk, data)


@app.command()
def serve(desk: DeskName = None, data: Data = None, port: Port = None) -> int:
    """Open the desk in a browser, on this machine alone."""
    from sayso.cli.serving import serve_desk

    return serve_desk(desk, data, port)


@app.command()
def demo(data: Data = None, port: Port = None, desk: DeskName = None) -> int:
    """Load the demo archive that ships with Sayso, once, and open the desk on it."""
    from sayso.cli.demo import serve_demo

    return serve_demo(desk, data, port)


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="QUERY", help="Words to look for.")],
    outlet: Annotated[str, typer.Option(help="Only this outlet.")] = "",
    place: Annotated[str, typer.Option(help="Only articles that name this place (its name or gazetteer id).")] = "",
    origin: Annotated[str, typer.Option(help="Only claims whose origin is of this kind.")] = "",
    since: Annotated[str, typer.Option(metavar="DATE", help="Published on this day or later.")] = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="Published on this day or earlier.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    desk: DeskName = None,
    data: Data = None,
) -> int:
    """List the articles in the archive that hold the words, best match first."""
    from sayso.cli.asking import search_archive
    from sayso.model.ports import Query

    return search_archive(Query(" ".join(words), outlet, place, origin, since, until, limit), desk, data)


@app.command()
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="An article, claim, story or corroboration: its id's start.")],
    desk: DeskName = None,
    data: Data = None,
) -> int:
    """Show one thing in the archive, and what hangs together with it."""
    from sayso.cli.asking import show_one

    return show_one(id, data)


@app.command()
def export(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"One of {KINDS}.")],
    format: Annotated[str, typer.Option("--format", metavar="NAME", help="One of jsonl, csv, json.")] = "jsonl",
    desk: DeskName = None,
    data: Data = None,
) -> int:
    """Write one kind of record from the archive to standard output."""
    from sayso.cli.exporting import export_records

    return export_records(kind, format, data)


@app.command()
def verify(desk: DeskName = None, data: Data = None) -> int:
    """Hash every capture again and check that nothing was lost."""
    from sayso.cli.archiving import verify_captures

    return verify_captures(data)


@app.command()
def config(desk: DeskName = None, data: Data = None) -> int:
    """Print each setting and where it came from."""
    from sayso.cli.configuring import print_settings

    return print_settings(desk, data)


desks = typer.Typer(rich_markup_mode=None)
app.add_typer(desks, name="desk")


@desks.callback(invoke_without_command=True)
def desk(context: typer.Context) -> int:
    """Look after desks: folders of data that say what is watched."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
    return DONE


@desks.command("check")
def check_desk(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="A desk's folder, or one that ships.")],
) -> int:
    """Print all that is wrong with a desk, or what it holds."""
    from sayso.cli.desks import check_desk

    return check_desk(folder)


@desks.command("list")
def list_desks() -> int:
    """List the desks that ship."""
    from sayso.cli.desks import list_desks

    return list_desks()


def _fault(words: str) -> int:
    sys.stderr.write(f"sayso: {' '.join(words.split())}\n")
    return CALLERS_FAULT


def _usage(fault: typer.TyperException) -> str:
    """What was wrong with the call, and which command's help says what would be right."""
    words = str(fault.format_message() if hasattr(fault, "format_message") else fault).rstrip(".")
    context = getattr(fault, "ctx", None)
    return f"{words}; see {context.command_path} --help" if context else words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code: 0 done, 1 finished with problems, 2 the caller's fault."""
    steady_streams()
    command = typer.main.get_command(app)
    try:
        with command.make_context("sayso", list(sys.argv[1:] if arguments is None else arguments)) as context:
            code = command.invoke(context)
        sys.stdout.flush()
    except typer.Exit as done:
        return done.exit_code
    except typer.TyperException as fault:
        return _fault(_usage(fault))
    except CallerError as fault:
        return _fault(str(fault))
    except BrokenPipeError:
        abandon_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    return int(code or DONE)
