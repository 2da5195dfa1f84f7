using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Parcours.Files;

/// <summary>
/// Makes a rename durable: on Unix a file's new name is only on the disk once its folder is flushed too, which .NET has no call for.
/// Windows has none either: NTFS writes renames to its journal by itself, so a power cut just after one may still lose the name, never
/// tear the file.
/// </summary>
public static partial class FolderSync
{
    private const int CloseOnExec = 0x80000;
    private const int NotSupported = 22;

    /// <summary>Flushes a folder's entries to the disk; false where the system or the file system has no way to.</summary>
    /// <exception cref="IOException">The folder cannot be opened, or the disk refuses: what was renamed may not last.</exception>
    public static bool Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return false;
        var handle = Open(folder, OperatingSystem.IsLinux() ? CloseOnExec : 0);
        if (handle < 0) throw Failed(folder);
        try
        {
            if (FSync(handle) == 0) return true;
            return Marshal.GetLastPInvokeError() == NotSupported ? false : throw Failed(folder);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Failed(string folder)
    {
        var error = new Win32Exception(Marshal.GetLastPInvokeError());
        return new IOException($"The folder {folder} cannot be flushed to the disk: {error.Message}", error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
